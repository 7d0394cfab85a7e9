import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type {
  DemonstrationWorld,
  EnterpriseRole,
  WorldEnterprise,
} from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { EnterpriseType, Registrar } from '../enterprise/registrar';
import { RegistrationChange, RegistrationStatus } from '../enterprise/registration-status';

/** Shares of the invented bodies by status; those that were abnormal once and are no longer come on top. */
const abnormalShare = 0.04;
const revokedShare = 0.02;
const formerlyAbnormalShare = 0.02;

/**
 * Every body of the world. Of those that documents name, only name and place of registration are filled in, the latter
 * by assumption; their credit codes are invented like all others, so no row is free of invention.
 */
export function registrations({ enterprises }: DemonstrationWorld): EnterpriseRegistration[] {
  const random = randomStream('market-regulation/enterprises');
  return enterprises.map((enterprise) => registration(enterprise, random));
}

/** A row of the register without what belongs to an answer only. */
export type EnterpriseRegistration = Omit<EnterpriseMarketRegulation, 'asOf' | 'source' | 'on'>;

export async function insertEnterprises(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  await insert(EnterpriseMarketRegulation, registrations(world));
  const invented = world.enterprises.filter(({ real }) => !real);
  const shuffled = randomStream('market-regulation/status').shuffle(invented);
  const revoked = companyOfSubsidisedCompounds(world);
  const others = shuffled.filter(({ uscc }) => uscc !== revoked.uscc);
  await insert(RegistrationChange, [
    ...changes(others, clock.today()),
    change(revoked.uscc, addDays(clock.today(), -40), RegistrationStatus.REVOKED),
  ]);
}

/** 济源市 subsidises property service after works; one of its companies is revoked, so that a subsidy is suspended. */
function companyOfSubsidisedCompounds({ enterprises }: DemonstrationWorld): WorldEnterprise {
  const companies = enterprises.filter(
    ({ real, countyCode, roles }) => !real && countyCode === '419001' && roles.includes('PROPERTY_COMPANY'),
  );
  const company = companies.find(({ uscc }) => uscc.includes('000020')) ?? companies[0];
  if (!company) throw new RangeError('property company of 419001: expected one in the world, got none');
  return company;
}

function registration(enterprise: WorldEnterprise, random: RandomStream): EnterpriseRegistration {
  const { uscc, name, roles, countyCode, real } = enterprise;
  const registeredOn = `${random.int(2001, 2022)}-${twoDigits(random.int(1, 12))}-${twoDigits(random.int(1, 28))}`;
  return {
    uscc,
    name,
    enterpriseType: real ? null : typeOf(uscc),
    registeredOn: real ? null : registeredOn,
    registeredInCode: countyCode,
    registrar: Registrar.MARKET_REGULATION,
    businessScope: real ? null : roles.map((role) => scopeOf[role]).join('；') || null,
    synthetic: true,
  };
}

function typeOf(uscc: string): EnterpriseType {
  return uscc.startsWith('U2') ? EnterpriseType.INDIVIDUAL_BUSINESS : EnterpriseType.COMPANY;
}

function changes(shuffled: readonly WorldEnterprise[], today: DateText): RegistrationChange[] {
  const random = randomStream('market-regulation/status-dates');
  const count = (share: number) => Math.round(shuffled.length * share);
  const [abnormal, revoked, formerly] = [
    count(abnormalShare),
    count(revokedShare),
    count(formerlyAbnormalShare),
  ];
  return shuffled.slice(0, abnormal + revoked + formerly).flatMap(({ uscc }, index) => {
    const listed = change(uscc, addDays(today, -random.int(200, 600)), RegistrationStatus.ABNORMAL);
    if (index < abnormal) return [listed];
    const changedOn = addDays(today, -random.int(10, 180));
    return index < abnormal + revoked
      ? [listed, change(uscc, changedOn, RegistrationStatus.REVOKED)]
      : [listed, change(uscc, changedOn, RegistrationStatus.ACTIVE)];
  });
}

function change(uscc: string, changedOn: DateText, status: RegistrationStatus): RegistrationChange {
  return { uscc, changedOn, status };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

const scopeOf: Readonly<Record<EnterpriseRole, string>> = {
  PROPERTY_COMPANY: '物业管理；停车场服务；居家养老服务',
  CONTRACTOR: '各类工程建设活动；房屋修缮',
  SUBCONTRACTOR: '建筑劳务分包；管道和设备安装',
  SUPERVISOR: '建设工程监理',
  DESIGNER: '建设工程设计；工程造价咨询',
  CARE_OPERATOR: '机构养老服务；社区养老服务；日间照料',
  ELEVATOR_MAINTAINER: '特种设备安装改造修理；电梯维护保养',
  SCRAP_DEALER: '再生资源回收；生产性废旧金属回收',
  UTILITY_OPERATOR: '公用设施的建设和运营',
  TELECOM_OPERATOR: '基础电信业务；通信设施建设和维护',
  MEAL_SERVICE: '餐饮服务；集体用餐配送',
  MANUFACTURER: '建筑材料、消防器材、康复辅具的制造和销售',
};
