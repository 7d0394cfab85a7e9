import { publishIf, type PublishedCount } from './person-count';
import { groupBy } from '../subgraph/loader';

/** Persons counted in one place of a community, e.g. a compound (persons). */
export interface CountOfPlace {
  readonly communityCode: string;
  readonly count: number;
}

/** Parent of every division of a tree; null at the top of all. */
export type Parents = ReadonlyMap<string, string | null>;

/** A division with what lies below it. */
interface Node {
  readonly code: string;
  readonly total: number;
  /** Suppressed counts of places below it whose sum no division shown below it tells (persons). */
  readonly untold: readonly number[];
  isShown: boolean;
}

/**
 * The counts of a division and of all below it as they may be shown beside one another and beside the counts of the
 * places, of compounds as a rule, each of which is suppressed when it is small. A division that is shown tells the sum
 * of the suppressed places below it which no division below it has told; so it is shown only where that sum tells none
 * of them. Where it would, it takes along one or more of its own divisions that have suppressed places too, the smallest
 * first: these are suppressed in its place, for a large total is worth more than a small one.
 *
 * So whether a division is shown depends on its neighbours: it is final for all divisions below `top`, and for `top`
 * itself only where that has no parent. Claimed is protection against subtraction, not against whoever also reasons
 * about why a division is suppressed.
 */
export function publishOverTree(
  top: string,
  places: readonly CountOfPlace[],
  parents: Parents,
  threshold: number,
): ReadonlyMap<string, PublishedCount> {
  const byCommunity = groupBy(places, ({ communityCode }) => communityCode);
  const children = childrenBelow(top, byCommunity.keys(), parents);
  const nodes = new Map<string, Node>();
  const settle = (code: string): Node => {
    const below = (children.get(code) ?? []).map(settle);
    const node = settled(code, below, byCommunity.get(code) ?? [], threshold);
    nodes.set(code, node);
    return node;
  };
  settle(top);
  return new Map([...nodes].map(([code, node]) => [code, publishIf(node.isShown, node.total)]));
}

/** Divisions by their parent, on the ways from the communities up to the top, in the order of their codes. */
function childrenBelow(
  top: string,
  communities: Iterable<string>,
  parents: Parents,
): ReadonlyMap<string, readonly string[]> {
  const below = new Set<string>();
  for (const community of communities) {
    for (let code: string | null = community; code && code !== top && !below.has(code);) {
      below.add(code);
      code = parents.get(code) ?? null;
    }
  }
  return groupBy([...below].sort(), (code) => parents.get(code) ?? '');
}

/** Puts a division together from the divisions below it and from places of its own. */
function settled(
  code: string,
  below: readonly Node[],
  here: readonly CountOfPlace[],
  threshold: number,
): Node {
  const total = sumOf(below.map((node) => node.total)) + sumOf(here.map(({ count }) => count));
  const untold = [
    ...here.map(({ count }) => count).filter((count) => count > 0 && count < threshold),
    ...below.flatMap((node) => (node.isShown ? [] : node.untold)),
  ];
  if (isSafe(total, untold, threshold)) return { code, total, untold, isShown: true };
  const saved = total < threshold ? null : withCompanions(untold, below, threshold);
  if (saved === null) return { code, total, untold, isShown: false };
  for (const companion of saved.companions) companion.isShown = false;
  return { code, total, untold: saved.untold, isShown: true };
}

/** The fewest smallest shown divisions whose suppressed places make the sum safe; null when all do not suffice. */
function withCompanions(
  untold: readonly number[],
  below: readonly Node[],
  threshold: number,
): { readonly companions: readonly Node[]; readonly untold: readonly number[] } | null {
  const candidates = below
    .filter((node) => node.isShown && node.untold.length > 0)
    .sort((left, right) => left.total - right.total);
  let together = untold;
  for (const [index, candidate] of candidates.entries()) {
    together = [...together, ...candidate.untold];
    if (isSafeSum(together, threshold)) {
      return { companions: candidates.slice(0, index + 1), untold: together };
    }
  }
  return null;
}

function isSafe(total: number, untold: readonly number[], threshold: number): boolean {
  return untold.length === 0 ? total === 0 || total >= threshold : isSafeSum(untold, threshold);
}

/** Whether the sum of suppressed counts may be told: not small itself, and more than one way to make up each of them. */
function isSafeSum(untold: readonly number[], threshold: number): boolean {
  const sum = sumOf(untold);
  const most = untold.length * (threshold - 1);
  return untold.length > 1 && sum >= threshold && sum > untold.length && sum < most;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
