import type { PublishedCount } from '../../../shared/persons/person-count';

/** Persons counted in one compound of a community (persons). */
export interface CountOfPlace {
  readonly communityCode: string;
  readonly count: number;
}

/** A node of the tree: all persons in it, and the small counts below it that nothing shown protects yet. */
interface Node {
  readonly total: number;
  /** Counts of compounds that are suppressed and lie only under divisions that are suppressed (persons). */
  readonly unprotected: readonly number[];
}

/**
 * The count of a division as it may be shown beside the counts of its compounds, each of which is suppressed when it is
 * small, and beside those of the divisions between. Shown, it tells the sum of all suppressed compounds below it that
 * no shown division in between has told already; so it is shown only where that sum tells none of them. The same
 * division gets the same answer, whatever else is asked for with it.
 *
 * Claimed is protection against subtraction, not against whoever also reasons about why a division is suppressed.
 * @param parents of the communities and of every division above them, up to the division at least
 */
export function publishOverTree(
  divisionCode: string,
  places: readonly CountOfPlace[],
  parents: ReadonlyMap<string, string | null>,
  threshold: number,
): PublishedCount {
  const nodes = new Map<string, Node[]>();
  for (const { communityCode, count } of places) {
    add(nodes, communityCode, { total: count, unprotected: count > 0 && count < threshold ? [count] : [] });
  }
  for (const code of childrenFirst(nodes.keys(), parents, divisionCode)) {
    const { node } = settle(nodes.get(code) ?? [], threshold);
    const parent = parents.get(code);
    if (parent) add(nodes, parent, node);
  }
  const { node, isShown } = settle(nodes.get(divisionCode) ?? [], threshold);
  return isShown ? { value: node.total, suppressed: false } : { value: null, suppressed: true };
}

function add(nodes: Map<string, Node[]>, code: string, node: Node): void {
  const siblings = nodes.get(code);
  if (siblings) siblings.push(node);
  else nodes.set(code, [node]);
}

/** The divisions from the communities up to below the division asked for, each after all that lie below it. */
function childrenFirst(
  communities: Iterable<string>,
  parents: ReadonlyMap<string, string | null>,
  divisionCode: string,
): string[] {
  const depths = new Map<string, number>();
  for (const community of communities) {
    const line: string[] = [];
    for (
      let code: string | null | undefined = community;
      code && code !== divisionCode;
      code = parents.get(code)
    ) {
      line.push(code);
    }
    line.forEach((code, index) => depths.set(code, line.length - index));
  }
  return [...depths].sort(([, left], [, right]) => right - left).map(([code]) => code);
}

/** Puts the parts of a division together. Once it is shown, what lies below it is protected, or told, by it alone. */
function settle(parts: readonly Node[], threshold: number): { node: Node; isShown: boolean } {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const unprotected = parts.flatMap((part) => part.unprotected);
  const isShown = isSafe(total, unprotected, threshold);
  return { node: { total, unprotected: isShown ? [] : unprotected }, isShown };
}

/**
 * Whether a total may be shown above these suppressed counts, whose sum it tells: that is not small itself, and neither
 * all of them must be 1 nor all of them the greatest that is suppressed.
 */
function isSafe(total: number, unprotected: readonly number[], threshold: number): boolean {
  if (unprotected.length === 0) return total === 0 || total >= threshold;
  const sum = unprotected.reduce((soFar, count) => soFar + count, 0);
  return sum >= threshold && sum > unprotected.length && sum < unprotected.length * (threshold - 1);
}
