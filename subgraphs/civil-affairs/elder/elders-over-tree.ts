import {
  publishOverTree,
  type CountOfPlace,
  type Parents,
  type SuppressedWithin,
} from '../../../shared/persons/publish-over-tree';

/** Elders of a compound, or of a community outside its compounds (persons). */
export interface EldersOfPlace {
  readonly communityCode: string;
  readonly total: number;
  readonly specialDifficulty: number;
}

/** Which counts of a division's elders tell no suppressed count beside what is shown around it. */
export interface TellableElders {
  readonly total: boolean;
  readonly specialDifficulty: boolean;
}

/**
 * Which counts may be shown of a division and of all below it, beside one another and beside what `publishElders` shows
 * of the compounds; final below `top`, see `publishOverTree`. Who is in special difficulty and who is not add up to the
 * total, so the number of the one tells that of the other: it is shown only where neither tells too much.
 */
export function eldersOverTree(
  top: string,
  places: readonly EldersOfPlace[],
  parents: Parents,
  threshold: number,
): ReadonlyMap<string, TellableElders> {
  const over = (countOf: (place: EldersOfPlace) => CountOfPlace) =>
    publishOverTree(top, places.map(countOf), parents, threshold);
  const total = over(({ communityCode, total: count }) => ({ communityCode, count }));
  const special = over((place) => partOf(place, place.specialDifficulty, threshold));
  const others = over((place) => partOf(place, place.total - place.specialDifficulty, threshold));
  return new Map(
    [...total].map(([code, { suppressed }]) => [
      code,
      {
        total: !suppressed,
        specialDifficulty: special.get(code)?.suppressed === false && others.get(code)?.suppressed === false,
      },
    ]),
  );
}

function partOf({ communityCode, total }: EldersOfPlace, count: number, threshold: number): CountOfPlace {
  const suppressedWithin = rangeOfPart(total, count, threshold);
  return { communityCode, count, ...(suppressedWithin && { suppressedWithin }) };
}

/** Between what a part of a total lies that is suppressed because the total, it or the rest is small; else null. */
function rangeOfPart(total: number, part: number, threshold: number): SuppressedWithin | null {
  const isSmall = (count: number) => count > 0 && count < threshold;
  if (isSmall(total)) return { least: 0, most: total };
  if (isSmall(part)) return { least: 1, most: threshold - 1 };
  return isSmall(total - part) ? { least: total - threshold + 1, most: total - 1 } : null;
}
