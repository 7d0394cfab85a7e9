/**
 * Small-cell suppression of several breakdowns of the same persons over a tree of places, so that the answers about all
 * places may be laid side by side.
 *
 * Every count that is shown is part of a breakdown, and a place shows a breakdown whole or not at all. What a reader can
 * compute of a breakdown are then the sums over what a shown place leaves untold, i.e. over those in it who are in no
 * shown place below it, and the sums of several of these. So a place shows a breakdown only where each part of what it
 * leaves untold is zero or at least the threshold. As a breakdown is shown only beside the breakdowns whose parts it
 * divides, the breakdowns tell nothing about one another's hidden parts.
 *
 * Claimed: no number of persons from 1 to the threshold - 1 that is a part of a breakdown, at a place or at several
 * together, follows from what is shown of all places by adding and subtracting, nor from counts not being negative.
 * Not claimed: anything about two days laid side by side, about parts of breakdowns that are not told to be one another's,
 * against somebody who counts among the persons himself, or against reasoning about why a breakdown is hidden.
 */

/** How many persons there are by what they are counted by (persons). */
export type Counts<Measure extends string> = Readonly<Record<Measure, number>>;

/** A place with the places in it. */
export interface PersonPlace<Kind extends string, Measure extends string> {
  readonly kind: Kind;
  readonly id: string;
  /** Those who are in no place below; null for nobody. */
  readonly own: Counts<Measure> | null;
  readonly below: readonly PersonPlace<Kind, Measure>[];
}

/** Counts that are shown together or not at all. */
export interface Breakdown<Name extends string, Kind extends string, Measure extends string> {
  readonly name: Name;
  /** Breakdowns of which it divides a part: it is shown only beside them. They stand before it in the list. */
  readonly within: readonly Name[];
  /** Kinds of place that show it. */
  readonly kinds: readonly Kind[];
  /** Its parts (persons), sums and differences of measures; one below zero is no number of persons and not protected. */
  readonly partsOf: (counts: Counts<Measure>) => readonly number[];
}

/** The stored counts of a place with all below it, and the names of the breakdowns that it shows. */
export interface ShownPlace<Name extends string, Measure extends string> {
  /** Null where nobody is. */
  readonly counts: Counts<Measure> | null;
  readonly shown: ReadonlySet<Name>;
}

/** What of a breakdown is told by no place below: the parts, and in how many places these persons are. */
interface Untold {
  readonly parts: readonly number[];
  readonly holders: number;
}

interface SettledPlace<Name extends string, Kind extends string, Measure extends string> {
  readonly place: PersonPlace<Kind, Measure>;
  readonly counts: Counts<Measure> | null;
  readonly below: readonly SettledPlace<Name, Kind, Measure>[];
  readonly shown: Set<Name>;
  readonly untold: Map<Name, Untold>;
}

/**
 * What a place and all places below it show. Where what a place leaves untold is too few, one or more of the places
 * right below it give way, the smallest first: a large number is worth more than a small one. So it is final for the
 * places below `top`, and for `top` itself only where that lies in no other place.
 */
export function showOverTree<Name extends string, Kind extends string, Measure extends string>(
  top: PersonPlace<Kind, Measure>,
  breakdowns: readonly Breakdown<Name, Kind, Measure>[],
  threshold: number,
): ReadonlyMap<PersonPlace<Kind, Measure>, ShownPlace<Name, Measure>> {
  const settled = new Map<PersonPlace<Kind, Measure>, SettledPlace<Name, Kind, Measure>>();
  const settle = (place: PersonPlace<Kind, Measure>): SettledPlace<Name, Kind, Measure> => {
    const below = place.below.map(settle);
    const counts = sumOf(
      place.own,
      below.map((child) => child.counts),
    );
    const here = { place, counts, below, shown: new Set<Name>(), untold: new Map<Name, Untold>() };
    for (const breakdown of breakdowns) settleBreakdown(here, breakdown, threshold);
    settled.set(place, here);
    return here;
  };
  settle(top);
  return settled;
}

function settleBreakdown<Name extends string, Kind extends string, Measure extends string>(
  { place, below, shown, untold }: SettledPlace<Name, Kind, Measure>,
  { name, within, kinds, partsOf }: Breakdown<Name, Kind, Measure>,
  threshold: number,
): void {
  for (const child of below) if (!within.every((outer) => child.shown.has(outer))) child.shown.delete(name);
  const own = place.own ? holding(partsOf(place.own)) : nobody;
  const rest = below
    .filter((child) => !child.shown.has(name))
    .reduce((sum, child) => together(sum, child.untold.get(name) ?? nobody), own);
  untold.set(name, rest);
  if (!kinds.includes(place.kind) || !within.every((outer) => shown.has(outer))) return;
  const sizeOf = ({ counts }: SettledPlace<Name, Kind, Measure>): number =>
    counts ? partsOf(counts).reduce((sum, part) => sum + part, 0) : 0;
  const candidates = below
    .filter((child) => child.shown.has(name))
    .sort((left, right) => sizeOf(left) - sizeOf(right));
  const companions = companionsOf(
    rest,
    candidates.map((child) => child.untold.get(name) ?? nobody),
    threshold,
  );
  if (companions === null) return;
  shown.add(name);
  for (const index of companions) {
    candidates[index]?.shown.delete(name);
    untold.set(name, together(untold.get(name) ?? nobody, candidates[index]?.untold.get(name) ?? nobody));
  }
}

const nobody: Untold = { parts: [], holders: 0 };

function holding(parts: readonly number[]): Untold {
  return { parts, holders: parts.some((part) => part !== 0) ? 1 : 0 };
}

function together(left: Untold, right: Untold): Untold {
  if (left.parts.length === 0) return right;
  return {
    parts: left.parts.map((part, index) => part + (right.parts[index] ?? 0)),
    holders: left.holders + right.holders,
  };
}

/**
 * Which of the candidates must give way so that the rest may be told: none where it may be as it is, the first that is
 * enough alone, or the first few; null where all of them are not enough.
 */
function companionsOf(
  rest: Untold,
  candidates: readonly Untold[],
  threshold: number,
): readonly number[] | null {
  if (mayBeTold(rest, threshold)) return [];
  const helpful = candidates.flatMap((candidate, index) =>
    isHelpful(rest, candidate, threshold) ? [index] : [],
  );
  const withAll = (indices: readonly number[]) =>
    indices.reduce((sum, index) => together(sum, candidates[index] ?? nobody), rest);
  const single = helpful.find((index) => mayBeTold(withAll([index]), threshold));
  if (single !== undefined) return [single];
  const enough = helpful.findIndex((_, count) => mayBeTold(withAll(helpful.slice(0, count + 1)), threshold));
  return enough === -1 ? null : helpful.slice(0, enough + 1);
}

/** Whether a candidate adds to what is too few; of a single part, anything does. */
function isHelpful({ parts }: Untold, candidate: Untold, threshold: number): boolean {
  return parts.some(
    (part, index) => (candidate.parts[index] ?? 0) > 0 && (parts.length === 1 || isFew(part, threshold)),
  );
}

/**
 * Whether no part is too few. Where there is but one part its zero is shown, so that what is hidden is at least 1 in
 * each place; then there must also be more persons than places, or it were 1 in all of them.
 */
function mayBeTold({ parts, holders }: Untold, threshold: number): boolean {
  const areOneEach = parts.length === 1 && holders > 1 && parts[0] === holders;
  return !areOneEach && !parts.some((part) => isFew(part, threshold));
}

function isFew(part: number, threshold: number): boolean {
  return part > 0 && part < threshold;
}

function sumOf<Measure extends string>(
  own: Counts<Measure> | null,
  others: readonly (Counts<Measure> | null)[],
): Counts<Measure> | null {
  return others.reduce((sum, counts) => {
    if (!sum || !counts) return sum ?? counts;
    const entries = Object.keys(sum).map((key) => [key, sum[key as Measure] + counts[key as Measure]]);
    return Object.fromEntries(entries) as Record<Measure, number>;
  }, own);
}
