import type { CompoundReference, DivisionReference } from '../../shared/reference/feed';

/** Names are compared without regard to width, case and blanks: ３号 equals 3号. */
function normalizeName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

type Fit = 0 | 1 | 2 | 3 | null;

/** What makes rows found by name: each row's names are normalized once, as long as the row lives. */
export class NameSearch<Row extends object> {
  private readonly normalized = new WeakMap<Row, readonly string[]>();

  /** @param namesOf the name of a row and its aliases @param keyOf what orders rows that fit alike */
  constructor(
    private readonly namesOf: (row: Row) => readonly string[],
    private readonly keyOf: (row: Row) => string,
  ) {}

  /** The rows whose name or an alias fits, best first, then by key. */
  find(rows: Iterable<Row>, typed: string): Row[] {
    const fitOf = fitTo(typed);
    const found: { row: Row; fit: number }[] = [];
    for (const row of rows) {
      const fits = this.normalizedOf(row)
        .map(fitOf)
        .filter((fit) => fit !== null);
      if (fits.length > 0) found.push({ row, fit: Math.min(...fits) });
    }
    return found
      .sort((one, other) => one.fit - other.fit || (this.keyOf(one.row) < this.keyOf(other.row) ? -1 : 1))
      .map(({ row }) => row);
  }

  /** Whether a row's name or an alias fits. */
  fitting(typed: string): (row: Row) => boolean {
    const fitOf = fitTo(typed);
    return (row) => this.normalizedOf(row).some((name) => fitOf(name) !== null);
  }

  private normalizedOf(row: Row): readonly string[] {
    let names = this.normalized.get(row);
    if (!names) this.normalized.set(row, (names = this.namesOf(row).map(normalizeName)));
    return names;
  }
}

/** Compounds by name and alias, then by id. */
export const compoundNames = new NameSearch<CompoundReference>(
  ({ name, aliases }) => [name, ...aliases],
  ({ id }) => id,
);

/** Divisions by name, then by code. */
export const divisionNames = new NameSearch<DivisionReference>(
  ({ name }) => [name],
  ({ code }) => code,
);

/**
 * How well a normalized name fits what was typed: 0 equal, 1 begins with it, 2 contains it, 3 has its characters in their
 * order (卫计宿舍 finds 卫计委宿舍 and 卫计局宿舍), null not at all. Every character is literal; `%` is a per-cent sign.
 */
function fitTo(typed: string): (text: string) => Fit {
  const wanted = normalizeName(typed);
  const letters = [...wanted];
  return (text) => {
    if (wanted === '') return null;
    if (text === wanted) return 0;
    if (text.startsWith(wanted)) return 1;
    if (text.includes(wanted)) return 2;
    return letters.length >= 2 && isSubsequence(letters, text) ? 3 : null;
  };
}

function isSubsequence(letters: readonly string[], text: string): boolean {
  let next = 0;
  for (const letter of text) if (letter === letters[next]) next += 1;
  return next === letters.length;
}
