/** Names are compared without regard to width, case and blanks: ３号 equals 3号. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * How well a name fits what was typed: 0 equal, 1 begins with it, 2 contains it, 3 has its characters in their order
 * (卫计宿舍 finds 卫计委宿舍 and 卫计局宿舍), null not at all. Every character is literal; `%` is a per-cent sign.
 */
export function nameFit(name: string, typed: string): 0 | 1 | 2 | 3 | null {
  const [text, wanted] = [normalizeName(name), normalizeName(typed)];
  if (wanted === '') return null;
  if (text === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  if (text.includes(wanted)) return 2;
  return isSubsequence(wanted, text) && [...wanted].length >= 2 ? 3 : null;
}

/** The rows whose name or an alias fits, best first, then by key. */
export function searchByName<Row>(
  rows: Iterable<Row>,
  typed: string,
  namesOf: (row: Row) => readonly string[],
  keyOf: (row: Row) => string,
): Row[] {
  const found: { row: Row; fit: number }[] = [];
  for (const row of rows) {
    const fits = namesOf(row)
      .map((name) => nameFit(name, typed))
      .filter((fit) => fit !== null);
    if (fits.length > 0) found.push({ row, fit: Math.min(...fits) });
  }
  return found
    .sort((one, other) => one.fit - other.fit || (keyOf(one.row) < keyOf(other.row) ? -1 : 1))
    .map(({ row }) => row);
}

function isSubsequence(wanted: string, text: string): boolean {
  const letters = [...wanted];
  let next = 0;
  for (const letter of text) if (letter === letters[next]) next += 1;
  return next === letters.length;
}
