import type { DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import type { PlaceKind } from '../place/place-tree';
import { askBlocks } from './ask-entities';

/** All counts of persons that a place shows, by the name of the count; null for a hidden one (persons). */
export type CountsOfPlace = Readonly<Record<string, number | null>>;

interface Named {
  readonly grade?: string;
  readonly category?: string;
  readonly count: { readonly value: number | null };
}

const summary = 'total { value } moderateOrWorse { value } byGrade { grade count { value } }';
const difficulty =
  'advancedAge { value } specialDifficulty { value } byDifficulty { category count { value } }';
const counts = ['dueAll', 'visited', 'missed', 'declined', 'dueWilling', 'visitedWilling'];
const visits = `monthlyVisitRate { ${counts.map((name) => `${name} { value }`).join(' ')} rateAll rateWilling belowTarget }`;

const adaptation =
  'homeAdaptation { households { value } retrofits { value } familyBeds { value } withBoth { value } }';

const selectionsWith = (week: string): Readonly<Record<PlaceKind, string>> => ({
  building: `elderSummary { ${summary} }`,
  compound: `elderSummary { ${summary} ${difficulty} } ${visits} ${adaptation}`,
  division: `elderSummary { ${summary} ${difficulty} } ${visits} ${adaptation} residentPopulation { value }
    elderShare { elders { value } population { value } share }
    visitWeek(week: "${week}") { dueInMonth { value } visitedInWeek { value } visitedInMonth { value } }`,
});
const typeNames = { building: 'Building', compound: 'Compound', division: 'Division' } as const;

/**
 * Everything about persons that the schema shows of places of one kind, of one week where it shows weeks; places of which
 * it knows nothing are left out.
 */
export async function countsOfPlaces(
  fixture: DepartmentFixture,
  kind: PlaceKind,
  ids: readonly string[],
  week = '2024-W46',
): Promise<ReadonlyMap<string, CountsOfPlace>> {
  const keys = ids.map((id) => (kind === 'division' ? { code: id } : { id }));
  const blocks = await askBlocks(fixture, typeNames[kind], keys, selectionsWith(week)[kind]);
  return new Map(blocks.flatMap((block, index) => (block ? [[ids[index] ?? '', flat(block)] as const] : [])));
}

/** Counts by their field, grade or group; rates and what is said of them as 0 where they are there. */
function flat(block: Readonly<Record<string, unknown>>): CountsOfPlace {
  const entries = Object.entries(block).flatMap(([name, value]): (readonly [string, number | null])[] => {
    if (Array.isArray(value)) {
      return (value as Named[]).map(({ grade, category, count }) => [grade ?? category ?? '', count.value]);
    }
    if (value === null || typeof value !== 'object') return [[name, value === null ? null : 0]];
    if ('value' in value) return [[name, value.value as number | null]];
    return Object.entries(flat(value as Record<string, unknown>));
  });
  return Object.fromEntries(entries);
}
