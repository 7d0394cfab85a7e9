import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';
import { publishedFigureTable } from '../../../shared/provenance/published-figure';

export class ScrapTradeAndRules1730000002001 implements MigrationInterface {
  name = 'ScrapTradeAndRules1730000002001';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [...scrapTrade, policeRule, ...publishedFigureTable]);
    for (const [index, rule] of rules.entries()) {
      await runner.query(
        `INSERT INTO police_rule (rule_code, jurisdiction_code, wording, meaning, valid_from, valid_to, document,
          section, issuer, sort_order) VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)`,
        [...rule, index + 1],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'published_figure',
      'police_rule',
      'scrap_inspection',
      'scrap_station',
      'special_industry_credential',
    ]);
  }
}

const scrapTrade = [
  `CREATE TABLE special_industry_credential (
    credential_no varchar(60) NOT NULL, enterprise_uscc varchar(18) NOT NULL, industry varchar(20) NOT NULL,
    kind varchar(20) NOT NULL, valid_from date NOT NULL, valid_to date NULL, synthetic boolean NOT NULL,
    PRIMARY KEY (credential_no))`,
  'CREATE INDEX special_industry_credential_enterprise ON special_industry_credential (enterprise_uscc)',
  `CREATE TABLE scrap_station (
    station_no varchar(40) NOT NULL, enterprise_uscc varchar(18) NOT NULL, community_code varchar(20) NOT NULL,
    synthetic boolean NOT NULL, PRIMARY KEY (station_no))`,
  'CREATE INDEX scrap_station_community ON scrap_station (community_code)',
  'CREATE INDEX scrap_station_enterprise ON scrap_station (enterprise_uscc)',
  `CREATE TABLE scrap_inspection (
    inspection_no varchar(40) NOT NULL, station_no varchar(40) NOT NULL, enterprise_uscc varchar(18) NOT NULL,
    inspected_on date NOT NULL, suspicious_items int NOT NULL, traced_back boolean NULL, measure varchar(20) NOT NULL,
    synthetic boolean NOT NULL, PRIMARY KEY (inspection_no))`,
  'CREATE INDEX scrap_inspection_station ON scrap_inspection (station_no, inspected_on)',
];

const policeRule = `CREATE TABLE police_rule (
  rule_code varchar(60) NOT NULL, jurisdiction_code varchar(20) NOT NULL, wording varchar(300) NOT NULL,
  meaning varchar(300) NOT NULL, valid_from date NOT NULL, valid_to date NULL, document varchar(200) NOT NULL,
  section varchar(100) NOT NULL, issuer varchar(100) NOT NULL, sort_order int NOT NULL, PRIMARY KEY (rule_code))`;

type Rule = readonly [
  ruleCode: string,
  jurisdictionCode: string,
  wording: string,
  meaning: string,
  validFrom: string,
  document: string,
  section: string,
  issuer: string,
];

const reply = '晋城市住房和城乡建设局《关于市政协八届二次会议第TA00201号提案的答复》';

function ofReply(ruleCode: string, section: string, wording: string, meaning: string): Rule {
  return [ruleCode, '140500', wording, meaning, '2023-07-05', reply, section, '晋城市住房和城乡建设局'];
}

const rules: readonly Rule[] = [
  ofReply(
    'TRANSFERRED_CASES_FILED_AT_ONCE',
    '措施七(一)',
    '对相关企业移送的涉及通信设施案件立即立案，快速侦破',
    'Cases on telecom facilities that enterprises transfer are filed at once and solved quickly',
  ),
  ofReply(
    'EVERY_TIER_REGISTERED',
    '措施七(二)',
    '属地公安机关对本地老旧小区改造项目进行全面摸底排查，对施工方情况进行登记备案，尤其是对施工方层层转包的情况进行详细登记',
    'The local police survey every renovation project and register its contractors, each layer of subcontracting in detail',
  ),
  ofReply(
    'WORKER_CHANGES_REGISTERED',
    '措施七(二)',
    '将流动人口管理工作纳入常态化管理，根据外包施工人员的变动情况，及时进行登记备案',
    'Changes among outside workers are registered in time; no number of days is given',
  ),
  ofReply(
    'SUSPICIOUS_ITEMS_TRACED',
    '措施七(三)',
    '对可疑物品一律倒查，对个体和没有特种行业许可证的收购站一律取缔，构成犯罪的，依法追究刑事责任',
    'Every suspicious item is traced; individuals, and stations without the credential, are shut down; offences are prosecuted',
  ),
  ofReply(
    'LEADS_CHECKED_ONE_BY_ONE',
    '措施七(五)',
    '组织警力对收集的线索进行逐条查证',
    'Leads collected from the operators are checked one by one',
  ),
  ofReply(
    'HALF_YEARLY_MEETING',
    '措施七(五)',
    '公安机关与电信运营商每半年召开一次联席会议',
    'The police and the telecom operators meet once every half year',
  ),
  [
    'CARE_SECTOR_OFFENCES_PURSUED',
    '140502',
    '依法打击整治养老服务领域非法集资和养老诈骗行为，严厉惩处欺老虐老行为',
    'Illegal fundraising and fraud in elder care are prosecuted, abuse of elders is punished severely',
    '2024-07-08',
    '城政办发〔2024〕23号',
    '§二(六)23',
    '晋城市城区人民政府办公室',
  ],
];
