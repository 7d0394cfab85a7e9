import type { Insert } from '../../../shared/database/insert';
import { numbering } from '../../../shared/demonstration/numbering';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { Inspection } from '../inspection/inspection';
import { InspectionDomain, InspectionMode } from '../inspection/inspection-kinds';
import { InspectionResult } from '../inspection/inspection-result';
import { type InspectionPlan, inspectionPlans } from './inspection-plans';

/** Inspections of the last year and a half; numbered within county and year by date. */
const longestAgo = 540;
/** Share of those set up in the last four weeks, so that some are still under way. */
const recentShare = 0.12;
const passedShare = 0.85;
/** Failings found longer ago than this have mostly been put right (days). */
const rectificationDays = 60;

export async function insertInspections(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/inspections');
  const numbers = numbering();
  const drafts = inspectionPlans(world)
    .map((plan) => ({ plan, ...datesOf(random, clock.today()) }))
    .sort((left, right) => (left.drawnOn < right.drawnOn ? -1 : Number(left.drawnOn > right.drawnOn)));
  const failing = failingMealService(world, drafts, clock.today());
  await insert(
    Inspection,
    drafts.map(({ plan, ...dates }) => ({
      inspectionNo: numbers.next(`IN-${plan.divisionCode.slice(0, 6)}-${dates.drawnOn.slice(0, 4)}`, 4),
      ...plan,
      ...dates,
      mode: modeOf(plan, random),
      result: resultOf(dates.inspectedOn, random, clock.today()),
      synthetic: true,
      ...(plan === failing ? { result: InspectionResult.RECTIFIED } : {}),
    })),
  );
}

/** A published check of the last year, of a firm of 晋城市 that delivers meals and not at a care facility: it failed. */
function failingMealService(
  { enterprises }: DemonstrationWorld,
  drafts: readonly Draft[],
  today: DateText,
): InspectionPlan | undefined {
  const meals = enterprises.filter(
    ({ roles, countyCode }) => countyCode.startsWith('1405') && roles.includes('MEAL_SERVICE'),
  );
  return drafts.find(
    ({ plan, inspectedOn, publishedOn }) =>
      plan.domain === InspectionDomain.FOOD &&
      plan.facilityId === null &&
      publishedOn !== null &&
      inspectedOn !== null &&
      inspectedOn >= addDays(today, -365) &&
      meals.some(({ uscc }) => uscc === plan.targetUscc),
  )?.plan;
}

type InspectionDates = Pick<Inspection, 'drawnOn' | 'inspectedOn' | 'publishedOn'>;
type Draft = InspectionDates & { readonly plan: InspectionPlan };

/** Set up, carried out some days later, published some days after that: as far as it has come by today. */
function datesOf(random: RandomStream, today: DateText): InspectionDates {
  const daysAgo = random.chance(recentShare) ? random.int(0, 27) : random.int(28, longestAgo);
  const drawnOn = addDays(today, -daysAgo);
  const inspectedOn = addDays(drawnOn, random.int(1, 8));
  const publishedOn = addDays(inspectedOn, random.int(5, 20));
  return {
    drawnOn,
    inspectedOn: inspectedOn <= today ? inspectedOn : null,
    publishedOn: publishedOn <= today ? publishedOn : null,
  };
}

function modeOf({ facilityId }: Pick<InspectionPlan, 'facilityId'>, random: RandomStream): InspectionMode {
  if (random.chance(0.6)) return InspectionMode.DOUBLE_RANDOM;
  return facilityId !== null && random.chance(0.6)
    ? InspectionMode.SPECIAL_CAMPAIGN
    : InspectionMode.COMPLAINT_DRIVEN;
}

function resultOf(
  inspectedOn: DateText | null,
  random: RandomStream,
  today: DateText,
): InspectionResult | null {
  const passed = random.chance(passedShare);
  const later = random.chance(0.85);
  if (inspectedOn === null) return null;
  if (passed) return InspectionResult.PASS;
  if (inspectedOn < addDays(today, -rectificationDays))
    return later ? InspectionResult.RECTIFIED : InspectionResult.FAIL;
  return later ? InspectionResult.RECTIFYING : InspectionResult.FAIL;
}
