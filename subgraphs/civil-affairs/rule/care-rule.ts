import { registerEnumType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import type { Source } from '../../../shared/provenance/source';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';

/** What rules say by number. */
export enum CareRuleCode {
  /** Age from which a person is an elder (years). */
  ELDER_AGE_FROM = 'ELDER_AGE_FROM',
  /** Age from which an elder is of advanced age (years), reached within the year. */
  ADVANCED_AGE_FROM = 'ADVANCED_AGE_FROM',
  /** Share of special-difficulty elders to be visited each month (0 to 1). */
  MONTHLY_VISIT_RATE = 'MONTHLY_VISIT_RATE',
  /** How often a home is to be made fit for its elder: once, home retrofit, family bed and works of the compound together. */
  HOME_RETROFIT_ONCE = 'HOME_RETROFIT_ONCE',
  /** How many needs (advanced age, disabled ability, disability) make the retrofit of a poor household one that is paid for. */
  HOME_RETROFIT_SUBSIDISED = 'HOME_RETROFIT_SUBSIDISED',
  /** Share of township care homes (0 to 1) to be rated at `TOWNSHIP_HOMES_LEAST_LEVEL` or better. */
  TOWNSHIP_HOMES_RATED = 'TOWNSHIP_HOMES_RATED',
  TOWNSHIP_HOMES_LEAST_LEVEL = 'TOWNSHIP_HOMES_LEAST_LEVEL',
  /** Share of the district's public homes (0 to 1) to be rated at `DISTRICT_HOMES_LEAST_LEVEL` or better. */
  DISTRICT_HOMES_RATED = 'DISTRICT_HOMES_RATED',
  DISTRICT_HOMES_LEAST_LEVEL = 'DISTRICT_HOMES_LEAST_LEVEL',
}
registerEnumType(CareRuleCode, {
  name: 'CareRuleCode',
  description: '养老服务规则 / Rule on the care of elders',
  valuesConfig: {
    ELDER_AGE_FROM: { description: '老年人的起始年龄 / Age from which a person is an elder' },
    ADVANCED_AGE_FROM: {
      description: '高龄的起始年龄 / Age from which an elder is of advanced age',
    },
    MONTHLY_VISIT_RATE: { description: '月探访率目标 / Target of the monthly visit rate' },
    HOME_RETROFIT_ONCE: {
      description:
        '家庭适老化改造与家庭养老床位、小区改造有机结合，避免重复 / Home retrofit, family bed and works of the compound go together; no home twice',
    },
    HOME_RETROFIT_SUBSIDISED: {
      description:
        '政府补贴的家庭适老化改造：困难家庭，且高龄、失能或残疾；数值为至少具备的情形数（项） / Home retrofit that government pays for: a poor household whose elder is of advanced age, of disabled ability or disabled; the number is how many of these at least (needs)',
    },
    TOWNSHIP_HOMES_RATED: {
      description: '乡镇敬老院达到评定等级的比例目标 / Target share of township care homes rated well enough',
    },
    TOWNSHIP_HOMES_LEAST_LEVEL: {
      description: '乡镇敬老院的最低评定等级 / Least rating of township care homes',
    },
    DISTRICT_HOMES_RATED: {
      description:
        '区级公办养老机构达到评定等级的比例目标 / Target share of public homes of the district rated well enough',
    },
    DISTRICT_HOMES_LEAST_LEVEL: {
      description: '区级公办养老机构的最低评定等级 / Least rating of public homes of the district',
    },
  },
});

/** A rule with its number, where and by when it holds, and where it is written. Rules come with the migrations. */
@Entity('care_rule')
export class CareRule {
  @PrimaryColumn('varchar', { name: 'rule_code', length: 40 })
  ruleCode: CareRuleCode;

  /** Code of the division for which it was made; null = the whole country. */
  @Column('varchar', { name: 'jurisdiction_code', length: 20, nullable: true })
  jurisdictionCode: string | null;

  @Column(decimalColumn(10, 2))
  value: string;

  /** By when the value is to be reached; null = it holds at once. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('varchar', { length: 100 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;

  @Column('varchar', { length: 100 })
  issuer: string;
}

export const careRuleByCode: LoaderDefinition<CareRule | null> = {
  name: 'careRuleByCode',
  absent: null,
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(CareRule, { ruleCode: In([...codes]) });
    return indexBy(rows, (row) => row.ruleCode);
  },
};

export function sourceOfRule({ document, section, issuer }: CareRule): Source {
  return { document, section, issuer, synthetic: false };
}
