import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import { PayerShare } from '../cost/payer-share';
import { Payer, PipeScope } from '../cost/payer';
import { places } from '../documents';
import { RenovationItemCode } from '../renovation/renovation-item-code';
import { RenovationTier } from '../renovation/renovation-tier';
import type { UtilityCoordination } from '../renovation/utility-coordination';
import { UtilityKind } from '../renovation/utility-kind';
import { ruleNumbers } from './cost-rules';
import type { CostedItem, InsertedProject } from './renovation';

const utilityOfItem: Partial<Record<RenovationItemCode, UtilityKind>> = {
  WATER_SUPPLY: UtilityKind.WATER,
  HEATING: UtilityKind.HEAT,
  GAS: UtilityKind.GAS,
  STORM_DRAIN: UtilityKind.DRAINAGE,
  SEWER: UtilityKind.DRAINAGE,
  POWER_STRONG: UtilityKind.POWER,
  LOW_VOLTAGE_COMMS: UtilityKind.COMMS,
};

/** A share before it is numbered; without `of`, of the item's cost in the renovation investment (yuan). */
interface Draft {
  readonly payer: Payer;
  readonly share: string;
  readonly ruleNo: string | null;
  readonly scope?: PipeScope;
  readonly of?: number;
}

/** Who pays for each item, each by the rule of its project's place; what no document settles has no rule. */
export async function insertPayerShares(
  insert: Insert,
  projects: readonly InsertedProject[],
  coordinations: readonly UtilityCoordination[],
): Promise<void> {
  const random = randomStream('housing/payer-shares');
  const byKey = new Map(coordinations.map((row) => [`${row.projectNo} ${row.kind}`, row]));
  const shares = projects.flatMap((project) =>
    project.items.flatMap((item) => {
      const utility = utilityOfItem[item.itemCode];
      const coordination = utility && byKey.get(`${project.projectNo} ${utility}`);
      const drafts = draftsOf(project.countyCode, item, coordination, random);
      return drafts.map((draft, index) => numbered(item, draft, index + 1));
    }),
  );
  await insert(PayerShare, shares);
}

function numbered(item: CostedItem, { of, scope, ...draft }: Draft, position: number): PayerShare {
  return {
    projectNo: item.projectNo,
    itemCode: item.itemCode,
    position,
    scope: scope ?? null,
    ...draft,
    amountYuan: ((of ?? item.costYuan) * Number(draft.share)).toFixed(2),
  };
}

function draftsOf(
  countyCode: string,
  item: CostedItem,
  coordination: UtilityCoordination | undefined,
  random: RandomStream,
): Draft[] {
  if (countyCode === places.jiyuan) return jiyuanDrafts(item, coordination, random);
  const inJincheng = countyCode.startsWith(places.jincheng.slice(0, 4));
  if (inJincheng && coordination) return jinchengPipes(item, random);
  return [{ payer: Payer.RENOVATION_FUND, share: '1.000000', ruleNo: null }];
}

/** As 晋城市 does it in practice; what owners pay inside the corridor comes on top of the investment. */
function jinchengPipes({ costYuan }: CostedItem, random: RandomStream): Draft[] {
  return [
    {
      scope: PipeScope.OUTSIDE_CORRIDOR,
      payer: Payer.RENOVATION_FUND,
      share: '1.000000',
      ruleNo: ruleNumbers.jinchengPractice,
    },
    {
      scope: PipeScope.INSIDE_CORRIDOR,
      payer: Payer.OWNERS,
      share: '1.000000',
      ruleNo: ruleNumbers.jinchengCorridor,
      of: Math.round((costYuan * random.int(10, 25)) / 100),
    },
  ];
}

function jiyuanDrafts(
  item: CostedItem,
  coordination: UtilityCoordination | undefined,
  random: RandomStream,
): Draft[] {
  const operator = Payer.UTILITY_OPERATOR;
  // 济旧改〔2020〕3号 names water, power, gas, heating, telecom and cable television, not drainage.
  if (!coordination || coordination.kind === UtilityKind.DRAINAGE) return jiyuanFunds(item);
  if (coordination.kind === UtilityKind.WATER && random.chance(0.5)) {
    return [
      { payer: operator, share: '0.333333', ruleNo: ruleNumbers.jiyuanMetering },
      { payer: Payer.RENOVATION_FUND, share: '0.666667', ruleNo: null },
    ];
  }
  if (coordination.contributionRatio === null)
    return [{ payer: operator, share: '1.000000', ruleNo: ruleNumbers.jiyuanOwned }];
  const rest = (1 - Number(coordination.contributionRatio)).toFixed(6);
  return [
    { payer: operator, share: coordination.contributionRatio, ruleNo: ruleNumbers.jiyuanNotOwned },
    { payer: Payer.SUBDISTRICT_AWARD, share: rest, ruleNo: ruleNumbers.jiyuanNotOwned },
  ];
}

/** Central money favours basic items; how much of an item it bears is invented. */
function jiyuanFunds({ tier }: CostedItem): Draft[] {
  if (tier !== RenovationTier.BASIC)
    return [{ payer: Payer.CITY, share: '1.000000', ruleNo: ruleNumbers.jiyuanCity }];
  return [
    { payer: Payer.CENTRAL, share: '0.600000', ruleNo: ruleNumbers.jiyuanCentral },
    { payer: Payer.CITY, share: '0.400000', ruleNo: ruleNumbers.jiyuanCity },
  ];
}
