import { indicatorBySubject } from '../../../shared/reference/indicator-loaders';
import type { IndicatorName } from '../../../shared/reference/indicator';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { elderIndicators } from '../indicators/received';
import { worksByCompound } from './candidate-loaders';
import type { RenovationCandidate, SelectionReason } from './renovation-candidate';
import { SelectionCriterion } from './selection-rule';

interface Finding {
  readonly value: number | null;
  /** Set where it is a yes or no; else the value is held against the threshold. */
  readonly met?: boolean | null;
}

const numberOf = (text: string | null) => (text === null ? null : Number(text));

/** Why a candidate stands where it stands, in the order of the criteria; only criteria that a rule names. */
export async function reasonsOf(
  candidate: RenovationCandidate,
  context: RequestContext,
): Promise<SelectionReason[]> {
  const findings = await findingsOf(candidate, context);
  return Object.values(SelectionCriterion).flatMap((criterion) => {
    const rule = candidate.list.rules[criterion];
    if (!rule) return [];
    const { value, met } = findings[criterion];
    const reached = value === null ? null : value >= Number(rule.threshold ?? 0);
    return [{ criterion, value, met: met === undefined ? reached : met, rule }];
  });
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

/** In thousandths, as the order has it, so that the reason and the place agree to the last household. */
function willOf(asked: number | null, consenting: number | null, threshold: number): Finding {
  if (!asked || consenting === null) return { value: null };
  return { value: consenting / asked, met: consenting * 1_000 >= Math.round(threshold * 1_000) * asked };
}
