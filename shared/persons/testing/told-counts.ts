/**
 * For tests: what somebody learns who lays published counts of persons side by side and does sums. Two ways together:
 * exact elimination over all sums, and bounds, for no number of persons is below zero.
 */

/** A count that is the sum of others. */
export interface SumOfCounts {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface KnownCounts {
  /** Counts that are shown (persons). A name in `sums` that is not here is an unknown number. */
  readonly shown: ReadonlyMap<string, number>;
  readonly sums: readonly SumOfCounts[];
  /** Unknown numbers of which it is known that they are not zero. */
  readonly notZero: ReadonlySet<string>;
}

/** The unknown numbers that follow (persons). */
export function toldCounts({ shown, sums, notZero }: KnownCounts): ReadonlyMap<string, number> {
  const equations = sums.map(equationOf).map((equation) => filledIn(equation, shown));
  const told = new Map<string, number>();
  for (;;) {
    const open = equations.map((equation) => filledIn(equation, told)).filter(({ terms }) => terms.size > 0);
    const found = new Map([...byElimination(open), ...byBounds(open, notZero)]);
    if (found.size === 0) return told;
    for (const [name, value] of found) told.set(name, value);
  }
}

/** The terms, each with its factor, add up to the value. */
interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly value: number;
}

function equationOf({ whole, parts }: SumOfCounts): Equation {
  return { terms: new Map([[whole, 1], ...parts.map((part) => [part, -1] as const)]), value: 0 };
}

function filledIn({ terms, value }: Equation, known: ReadonlyMap<string, number>): Equation {
  const open = [...terms].filter(([name]) => !known.has(name));
  const settled = [...terms].reduce((sum, [name, factor]) => sum + factor * (known.get(name) ?? 0), 0);
  return { terms: new Map(open), value: value - settled };
}

/** Numbers are taken modulo this prime, so that products stay exact. */
const prime = 67_108_859;

function modulo(value: number): number {
  return ((value % prime) + prime) % prime;
}

function inverse(value: number): number {
  let [left, right, factor, next] = [prime, modulo(value), 0, 1];
  while (right !== 0) {
    const times = Math.floor(left / right);
    [left, right] = [right, left - times * right];
    [factor, next] = [next, factor - times * next];
  }
  return modulo(factor);
}

interface Row {
  readonly terms: Map<string, number>;
  value: number;
}

/** Gauss and Jordan: every row keeps one unknown of its own; a row with no other tells it. */
function byElimination(equations: readonly Equation[]): Map<string, number> {
  const rows: Row[] = equations.map(({ terms, value }) => ({
    terms: new Map([...terms].map(([name, factor]) => [name, modulo(factor)])),
    value: modulo(value),
  }));
  const rowsWith = new Map<string, Set<Row>>();
  for (const row of rows) for (const name of row.terms.keys()) holdersOf(rowsWith, name).add(row);
  for (const row of [...rows].sort((left, right) => left.terms.size - right.terms.size)) {
    const pivot = leastHeld(row, rowsWith);
    if (pivot === null) continue;
    scale(row, inverse(row.terms.get(pivot) ?? 0));
    for (const other of [...holdersOf(rowsWith, pivot)]) {
      if (other !== row) subtract(other, row, other.terms.get(pivot) ?? 0, rowsWith);
    }
  }
  const alone = rows.flatMap(({ terms, value }) =>
    terms.size === 1 ? [[[...terms.keys()][0] ?? '', value] as const] : [],
  );
  return new Map(alone.map(([name, value]) => [name, value > prime / 2 ? value - prime : value]));
}

function holdersOf(rowsWith: Map<string, Set<Row>>, name: string): Set<Row> {
  const known = rowsWith.get(name);
  if (known) return known;
  const none = new Set<Row>();
  rowsWith.set(name, none);
  return none;
}

/** The unknown of a row that stands in the fewest rows; null in an empty row. */
function leastHeld({ terms }: Row, rowsWith: Map<string, Set<Row>>): string | null {
  let best: string | null = null;
  for (const name of terms.keys()) {
    if (best === null || holdersOf(rowsWith, name).size < holdersOf(rowsWith, best).size) best = name;
  }
  return best;
}

function scale(row: Row, factor: number): void {
  for (const [name, value] of row.terms) row.terms.set(name, modulo(value * factor));
  row.value = modulo(row.value * factor);
}

function subtract(from: Row, row: Row, factor: number, rowsWith: Map<string, Set<Row>>): void {
  for (const [name, value] of row.terms) {
    const left = modulo((from.terms.get(name) ?? 0) - value * factor);
    if (left === 0) {
      from.terms.delete(name);
      holdersOf(rowsWith, name).delete(from);
    } else {
      from.terms.set(name, left);
      holdersOf(rowsWith, name).add(from);
    }
  }
  from.value = modulo(from.value - row.value * factor);
}

interface Bounds {
  least: number;
  most: number;
}

/** Narrows what each unknown may be, by each equation, until nothing changes. */
function byBounds(equations: readonly Equation[], notZero: ReadonlySet<string>): Map<string, number> {
  const bounds = new Map<string, Bounds>();
  for (const { terms } of equations) {
    for (const name of terms.keys()) bounds.set(name, { least: notZero.has(name) ? 1 : 0, most: Infinity });
  }
  while (equations.filter((equation) => narrow(equation, bounds)).length > 0);
  const single = [...bounds].filter(([, { least, most }]) => least === most);
  return new Map(single.map(([name, { least }]) => [name, least]));
}

function narrow({ terms, value }: Equation, bounds: ReadonlyMap<string, Bounds>): boolean {
  let isNarrower = false;
  const rangeOf = (name: string, factor: number): readonly [least: number, most: number] => {
    const { least = 0, most = Infinity } = bounds.get(name) ?? {};
    return factor > 0 ? [least, most] : [-most, -least];
  };
  for (const [name, factor] of terms) {
    const own = bounds.get(name);
    if (!own) continue;
    let [least, most] = [value, value];
    for (const [other, otherFactor] of terms) {
      if (other === name) continue;
      const [otherLeast, otherMost] = rangeOf(other, otherFactor);
      least -= otherMost;
      most -= otherLeast;
    }
    if (factor < 0) [least, most] = [-most, -least];
    if (least <= own.least && most >= own.most) continue;
    own.least = Math.max(own.least, least);
    own.most = Math.min(own.most, most);
    isNarrower = true;
  }
  return isNarrower;
}
