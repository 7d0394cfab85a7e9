import { readFirst } from '../../../shared/lists/first-of-register';
import type { PublishedCount } from '../../../shared/persons/person-count';
import type { IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { recentTicketIndicators } from '../../../shared/tickets/recent-tickets';
import { yearMonthOf, type DateText } from '../../../shared/time/calendar';
import { DifficultyCategory } from '../elder/difficulty-category';
import { eldersByCompound, noElders } from '../elder/elder-tally';
import { publishElders } from '../elder/publish-elders';
import { publishVisitRate } from '../visit/publish-visit-rate';
import { nobodyDue, visitRegister, visitsByCompound } from '../visit/visit-tally';

/** What this department tells others about compounds, so that their lists may filter, order and total by it. */
const compoundIndicatorCodes = {
  moderateOrWorse: 'MODERATE_OR_WORSE_ELDERS',
  severeDisability: 'SEVERE_DISABILITY_ELDERS',
  livingAlone: 'LIVING_ALONE_ELDERS',
  missedVisits: 'MISSED_VISITS',
  /** Care facilities in operation (facilities). */
  careFacilities: 'CARE_FACILITIES',
} as const;

type Fact = Pick<IndicatorReference, 'code' | 'period' | 'value' | 'suppressed'>;

/**
 * The indicators of all compounds as of today. Counts of persons are the very ones that the graph shows of the compound,
 * hidden wherever it hides them, so that they tell nothing more. Six statements or so, however many compounds.
 */
export async function compoundIndicators(
  surroundings: DepartmentSurroundings,
): Promise<readonly IndicatorReference[]> {
  const asOf = surroundings.clock.today();
  const ids = await compoundsOn(asOf, surroundings);
  const [tickets, ...facts] = await Promise.all([
    recentTicketIndicators(surroundings),
    eldersOf(ids, asOf, surroundings),
    missedVisitsOf(ids, asOf, surroundings),
    careFacilitiesOf(surroundings),
  ]);
  const others = ids.flatMap((subjectKey) =>
    facts
      .flatMap((of) => of(subjectKey))
      .map((fact): IndicatorReference => ({ subjectType: 'Compound', subjectKey, ...fact, asOf })),
  );
  return [...others, ...tickets];
}

async function compoundsOn(on: DateText, { database }: DepartmentSurroundings): Promise<string[]> {
  const rows: { id: string }[] = await database.query(
    'SELECT DISTINCT compound_id AS id FROM reference_membership WHERE valid_from <= ? AND ? < valid_to ORDER BY compound_id',
    [on, on],
  );
  return rows.map(({ id }) => id);
}

async function eldersOf(ids: readonly string[], on: DateText, surroundings: DepartmentSurroundings) {
  const tallies = await eldersByCompound.batch(ids, { on }, surroundings);
  return (id: string): Fact[] => {
    const { moderateOrWorse, byDifficulty } = publishElders(tallies.get(id) ?? noElders);
    const ofGroup = (group: DifficultyCategory): PublishedCount =>
      byDifficulty.find(({ category }) => category === group)?.count ?? { value: null, suppressed: true };
    const { livingAlone, severeDisability, moderateOrWorse: worse } = compoundIndicatorCodes;
    return [
      current(worse, moderateOrWorse),
      current(severeDisability, ofGroup(DifficultyCategory.SEVERE_DISABILITY)),
      current(livingAlone, ofGroup(DifficultyCategory.LIVING_ALONE)),
    ];
  };
}

function current(code: string, { value, suppressed }: PublishedCount): Fact {
  return { code, period: 'CURRENT', value, suppressed };
}

/** Due and not visited this month; nothing is said of a month before the register of visits begins. */
async function missedVisitsOf(ids: readonly string[], on: DateText, surroundings: DepartmentSurroundings) {
  const month = yearMonthOf(on);
  const first = await readFirst(visitRegister, surroundings.database);
  if (!first || month < first) return (): Fact[] => [];
  const tallies = await visitsByCompound.batch(ids, { month, on }, surroundings);
  return (id: string): Fact[] => {
    const { value, suppressed } = publishVisitRate(tallies.get(id) ?? nobodyDue, month, null).missed;
    return [{ code: compoundIndicatorCodes.missedVisits, period: month, value, suppressed }];
  };
}

async function careFacilitiesOf({ database }: DepartmentSurroundings) {
  const rows: { id: string; facilities: number | string }[] = await database.query(
    `SELECT compound_id AS id, COUNT(*) AS facilities FROM care_facility
      WHERE in_operation = 1 AND compound_id IS NOT NULL GROUP BY compound_id`,
  );
  const counts = new Map(rows.map(({ id, facilities }) => [id, Number(facilities)]));
  return (id: string): Fact[] => [
    current(compoundIndicatorCodes.careFacilities, { value: counts.get(id) ?? 0, suppressed: false }),
  ];
}
