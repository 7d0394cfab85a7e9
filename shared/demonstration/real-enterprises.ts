import { type EnterpriseRole, inventedUscc, type Utility, type WorldEnterprise } from './enterprise';

interface NamedEnterprise {
  readonly name: string;
  readonly roles: readonly EnterpriseRole[];
  readonly countyCode: string;
  readonly utilities?: readonly Utility[];
}

/** Manages the 18 pilot compounds of 安宁市 under contract (安建复函〔2021〕2号 三(二)). */
export const anningPropertyCompanyName = '安宁居住城市服务有限公司';

/** Enterprises as documents print them, with no other role than the document gives. */
const named: readonly NamedEnterprise[] = [
  { name: anningPropertyCompanyName, roles: ['PROPERTY_COMPANY'], countyCode: '530181' },
  // Entrusts the 18 compounds to the former: a party to the contract, none of our roles.
  { name: '安宁发展投资集团有限公司', roles: [], countyCode: '530181' },
  // Taking part in the symposium of 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 ¶3.
  telecom('晋城移动'),
  telecom('晋城联通'),
  telecom('晋城电信'),
  // Members of the command of the district's telecom protection plan, 城政办发〔2024〕21号 §2.1.
  telecom('铁塔城区分公司'),
  {
    name: '国网晋城供电公司城区供电中心',
    roles: ['UTILITY_OPERATOR'],
    countyCode: '140502',
    utilities: ['POWER'],
  },
];

/** The real enterprises, with serials from `firstSerial` in their invented codes. */
export function realEnterprises(firstSerial: number): WorldEnterprise[] {
  return named.map(({ name, roles, countyCode, utilities = [] }, index) => ({
    uscc: inventedUscc(countyCode, '1', firstSerial + index),
    name,
    roles,
    countyCode,
    utilities,
    real: true,
  }));
}

function telecom(name: string): NamedEnterprise {
  return { name, roles: ['TELECOM_OPERATOR'], countyCode: '140502', utilities: ['COMMS'] };
}
