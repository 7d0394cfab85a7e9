import { indicatorBySubject } from '../../../shared/reference/indicator-loaders';
import type { IndicatorName } from '../../../shared/reference/indicator';
import { communityByCompound } from '../../../shared/reference/reference-loaders';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { elderIndicators } from '../indicators/received';
import { worksByCompound } from './candidate-loaders';
import type { RenovationCandidate, SelectionReason } from './renovation-candidate';
import { SelectionCriterion } from './selection-rule';
import { jurisdictionsOfDivision } from './selection-rules';

interface Finding {
  readonly value: number | null;
  /** Set where it is a yes or no; else the value is held against the threshold. */
  readonly met?: boolean | null;
}

const shares: readonly SelectionCriterion[] = [
  SelectionCriterion.STRONG_WILL,
  SelectionCriterion.SELF_FUNDING,
];

function textOf(criterion: SelectionCriterion, value: number | null): string | null {
  return value?.toFixed(shares.includes(criterion) ? 4 : 0) ?? null;
}

const numberOf = (text: string | null) => (text === null ? null : Number(text));

/** Why a candidate stands where it stands, in the order of the criteria; only criteria that a rule names. */
export async function reasonsOf(
  candidate: RenovationCandidate,
  context: RequestContext,
): Promise<SelectionReason[]> {
  const [findings, own] = await Promise.all([
    findingsOf(candidate, context),
    jurisdictionsOf(candidate, context),
  ]);
  return Object.values(SelectionCriterion).flatMap((criterion) => {
    const rule = candidate.list.rules[criterion];
    if (!rule) return [];
    const { value, met } = findings[criterion];
    const reached = value === null ? null : value >= Number(rule.threshold ?? 0);
    const assumed = !own.has(rule.jurisdictionCode);
    return [
      { criterion, value: textOf(criterion, value), met: met === undefined ? reached : met, assumed, rule },
    ];
  });
}

/** The divisions to which the compound belongs today. */
async function jurisdictionsOf(
  { row }: RenovationCandidate,
  context: RequestContext,
): Promise<ReadonlySet<string>> {
  const community = await context.load(communityByCompound, row.compoundId, { on: context.clock.today() });
  return community === null ? new Set() : context.load(jurisdictionsOfDivision, community, {});
}

async function findingsOf(
  { row, list, selfFundingShare, urbanInfrastructureReady }: RenovationCandidate,
  context: RequestContext,
): Promise<Readonly<Record<SelectionCriterion, Finding>>> {
  const elders = async (indicator: IndicatorName): Promise<Finding> => ({
    value: (await context.load(indicatorBySubject, row.compoundId, indicator))?.value ?? null,
  });
  const [moderate, severe, alone, works] = await Promise.all([
    elders(elderIndicators.moderateOrWorse),
    elders(elderIndicators.severeDisability),
    elders(elderIndicators.livingAlone),
    context.load(worksByCompound, row.compoundId, {}),
  ]);
  const { askedHouseholds: asked, consentingHouseholds: consenting } = row;
  return {
    INFRASTRUCTURE_READY: { value: null, met: urbanInfrastructureReady },
    STRONG_WILL: willOf(asked, consenting, Number(list.rules.STRONG_WILL?.threshold ?? 0)),
    SELF_FUNDING: { value: numberOf(selfFundingShare) },
    MODERATE_OR_WORSE_ELDERS: moderate,
    SEVERE_DISABILITY_ELDERS: severe,
    LIVING_ALONE_ELDERS: alone,
    NO_BARRIER_FREE_WORKS: { value: null, met: !works.barrierFree },
    NO_CARE_FACILITY: { value: null, met: !works.careFacility },
  };
}

/** In whole numbers, as `criteriaMet` has it, so that the reason and the place agree to the last household. */
function willOf(asked: number | null, consenting: number | null, threshold: number): Finding {
  if (!asked || consenting === null) return { value: null };
  return { value: consenting / asked, met: consenting * 1_000 >= Math.round(threshold * 1_000) * asked };
}
