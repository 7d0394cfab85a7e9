import type { SumOfCounts } from '../../../shared/persons/testing/told-counts';
import { difficultyCategories } from '../elder/difficulty-category';
import type { PlaceKind } from '../place/place-tree';
import type { CountsOfPlace } from './counts-of-places';

/** A place, the places right in it, and what it shows. */
export interface ReadPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly below: readonly ReadPlace[];
  readonly counts: CountsOfPlace;
  /** The stored counts. */
  readonly stored: CountsOfPlace;
}

/** How the counts of one place add up, or are the same: those due for a visit are those in special difficulty. */
const sumsOfPlace: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['elders', ['total']],
  ['population', ['residentPopulation']],
  ['dueAll', ['specialDifficulty']],
  ['total', ['abler', 'moderateOrWorse']],
  ['abler', ['INTACT', 'MILD']],
  ['moderateOrWorse', ['MODERATE', 'SEVERE', 'TOTAL']],
  ['total', ['specialDifficulty', 'without']],
  ...difficultyCategories.map((group) => ['specialDifficulty', [group, `not ${group}`]] as const),
  ['dueAll', ['visited', 'not visited']],
  ['not visited', ['missed', 'declined']],
  ['dueAll', ['dueInMonth']],
  ['visited', ['visitedInMonth', 'visited later']],
  ['visitedInMonth', ['visitedInWeek', 'visited earlier']],
  ['dueAll', ['dueWilling', 'unwilling']],
  ['dueWilling', ['visitedWilling', 'willing, not visited']],
  ['visited', ['visitedWilling', 'visited unwilling']],
  ['unwilling', ['visited unwilling', 'unwilling, not visited']],
  ['residentPopulation', ['total', 'younger']],
  ['total', ['households', 'homes as they were']],
  ['households', ['retrofits', 'bed alone']],
  ['retrofits', ['retrofit alone', 'withBoth']],
  ['familyBeds', ['bed alone', 'withBoth']],
];

const inEveryPlace = ['total', 'moderateOrWorse', 'INTACT', 'MILD', 'MODERATE', 'SEVERE', 'TOTAL'];
const notInBuildings = [
  ...inEveryPlace,
  'specialDifficulty',
  ...difficultyCategories,
  'visited',
  'missed',
  'declined',
  'dueWilling',
  'visitedWilling',
  'households',
  'retrofits',
  'familyBeds',
  'withBoth',
];

/** The counts that both a place and the places below it show. */
const addUp: Readonly<Record<PlaceKind, readonly string[]>> = {
  building: inEveryPlace,
  compound: notInBuildings,
  division: [...notInBuildings, 'residentPopulation', 'visitedInWeek', 'visitedInMonth'],
};

/** Everything that adds up, in a place and over the places; names are `place: count`. */
export function sumsOver(places: readonly ReadPlace[]): SumOfCounts[] {
  return places.flatMap((place) => [
    ...sumsOfPlace
      .filter(([whole]) => whole in place.counts)
      .map(([whole, parts]) => ({
        whole: nameOf(place, whole),
        parts: parts.map((part) => nameOf(place, part)),
      })),
    ...sumsOverBelow(place),
  ]);
}

export function nameOf({ kind, id }: Pick<ReadPlace, 'kind' | 'id'>, count: string): string {
  return `${kind} ${id}: ${count}`;
}

/** A place is those below it and those in none of them; that there are none of the latter is taken as known. */
function sumsOverBelow(place: ReadPlace): SumOfCounts[] {
  const [first] = place.below;
  if (!first) return [];
  return addUp[first.kind].map((count) => {
    const below = place.below.filter(({ kind }) => addUp[kind].includes(count));
    const rest = below.reduce((sum, { stored }) => sum - (stored[count] ?? 0), place.stored[count] ?? 0);
    return {
      whole: nameOf(place, count),
      parts: [
        ...below.map((child) => nameOf(child, count)),
        ...(rest === 0 ? [] : [nameOf(place, `${count} in no place below`)]),
      ],
    };
  });
}
