import type { Insert } from '../../../shared/database/insert';
import { numbering } from '../../../shared/demonstration/numbering';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, EnterpriseRole } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { Penalty } from '../penalty/penalty';
import { PenaltyKind } from '../penalty/penalty-kind';

interface PenaltyPlan {
  readonly role: EnterpriseRole;
  /** How many penalties; 45 in all. */
  readonly count: number;
  readonly grounds: readonly string[];
}

const kindOf: Readonly<Record<string, PenaltyKind>> = {
  使用未经定期检验的电梯: PenaltyKind.SPECIAL_EQUIPMENT,
  未按规定公示收费标准: PenaltyKind.PRICE,
  虚假宣传: PenaltyKind.FALSE_ADVERTISING,
  食堂采购不符合食品安全标准的原料: PenaltyKind.FOOD_SAFETY,
  使用未经强制性产品认证的产品: PenaltyKind.CERTIFICATION,
  未按规定报送年度报告且拒不改正: PenaltyKind.REGISTRATION,
  使用不合格的计量器具: PenaltyKind.METROLOGY,
  生产不符合国家标准的产品: PenaltyKind.PRODUCT_QUALITY,
  冒用认证标志: PenaltyKind.CERTIFICATION,
  未按安全技术规范进行电梯维护保养: PenaltyKind.SPECIAL_EQUIPMENT,
  使用未经检定的计量器具: PenaltyKind.METROLOGY,
  加工场所不符合食品安全操作规范: PenaltyKind.FOOD_SAFETY,
};

const plans: readonly PenaltyPlan[] = [
  { role: 'PROPERTY_COMPANY', count: 13, grounds: ['使用未经定期检验的电梯', '未按规定公示收费标准'] },
  { role: 'CARE_OPERATOR', count: 8, grounds: ['虚假宣传', '食堂采购不符合食品安全标准的原料'] },
  { role: 'CONTRACTOR', count: 6, grounds: ['使用未经强制性产品认证的产品'] },
  { role: 'SUBCONTRACTOR', count: 4, grounds: ['未按规定报送年度报告且拒不改正', '使用不合格的计量器具'] },
  { role: 'MANUFACTURER', count: 6, grounds: ['生产不符合国家标准的产品', '冒用认证标志'] },
  { role: 'ELEVATOR_MAINTAINER', count: 2, grounds: ['未按安全技术规范进行电梯维护保养'] },
  { role: 'SCRAP_DEALER', count: 4, grounds: ['使用未经检定的计量器具'] },
  { role: 'MEAL_SERVICE', count: 2, grounds: ['加工场所不符合食品安全操作规范'] },
];

const longestAgo = 900;

/**
 * Penalties of invented bodies only; a body may have several. A body of many trades has one in each, so that a look at it
 * across departments finds some.
 */
export async function insertPenalties(
  insert: Insert,
  { enterprises }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/penalties');
  const drafts = plans.flatMap(({ role, count, grounds }) => {
    const bodies = enterprises.filter(({ real, roles }) => !real && roles.includes(role));
    const versatile = bodies.find(({ roles: all }) => all.length > 2);
    return Array.from({ length: count }, (_, index) => ({
      body: (index === 0 && versatile) || random.pick(bodies),
      ground: random.pick(grounds),
      decidedOn: addDays(clock.today(), -random.int(3, longestAgo)),
      amountYuan: random.chance(0.1) ? null : (random.int(4, 200) * 500).toFixed(2),
    }));
  });
  const numbers = numbering();
  await insert(
    Penalty,
    drafts.map(({ body, decidedOn, ...penalty }) => ({
      kind: kindOf[penalty.ground] ?? PenaltyKind.OTHER,
      decisionNo: numbers.next(`PN-${body.countyCode}-${decidedOn.slice(0, 4)}`, 3),
      uscc: body.uscc,
      decidedOn,
      ...penalty,
    })),
  );
}
