import { readCoveragePage, rowKinds, type CoverageRow, type RowKind } from './coverage-page';

/** What the graph is, against which the page is held. */
export interface Evidence {
  /** Every field of the composed schema, as `Type.field`. */
  readonly fields: ReadonlySet<string>;
  /** Fields of which the demonstration data hold a value. */
  readonly seen: ReadonlySet<string>;
  /** Published figures by their number, as `= 434`. */
  readonly figures: ReadonlyMap<string, string>;
  /** Names of the question files. */
  readonly questions: readonly string[];
}

/** How many rows may be no more than a promise or a refusal. */
const most: Readonly<Partial<Record<RowKind, number>>> = { adapter: 15, outside: 10 };

/** What is not true of the coverage page, each with its line; none when it is true. */
export function coverageProblems(text: string, evidence: Evidence): string[] {
  const page = readCoveragePage(text);
  return [
    ...page.rows.flatMap((row) =>
      [...shapeProblems(row), ...figureProblems(row, evidence)].map((each) => `line ${row.line}: ${each}`),
    ),
    ...page.fields.flatMap((field) => fieldProblems(field, evidence)),
    ...questionProblems(page.rows, evidence),
    ...countProblems(page.rows, page.told),
  ];
}

function shapeProblems({ asked, where, kinds, text, fields, figures, questions }: CoverageRow): string[] {
  if (!/\p{Script=Han}/u.test(asked) || !asked.includes(' / ')) return ['expected Chinese / English'];
  if (where === '') return ['expected where it is asked for'];
  const [kind, second] = kinds;
  if (!kind || second) return [`expected one of ${Object.values(rowKinds).join(' ')}, got "${text}"`];
  const named = fields.length + figures.length + questions.length;
  if (kind === 'served') return named > 0 ? [] : ['expected a field, a figure or a question'];
  return text.length > rowKinds[kind].length + 10 ? [] : ['expected what is to come, or why not'];
}

function fieldProblems(field: string, { fields, seen }: Evidence): string[] {
  if (!fields.has(field)) return [`${field}: no such field in the composed schema`];
  return seen.has(field) ? [] : [`${field}: no value of it was found in the demonstration data`];
}

function figureProblems({ figures }: CoverageRow, evidence: Evidence): string[] {
  return figures.flatMap(({ figureNo, sign, value }) => {
    const [told, published] = [`${sign} ${value}`, evidence.figures.get(figureNo)];
    return published === told ? [] : [`${figureNo}: told ${told}, published ${published ?? 'nowhere'}`];
  });
}

function questionProblems(rows: readonly CoverageRow[], { questions }: Evidence): string[] {
  const linked = new Set(rows.flatMap((row) => row.questions));
  return [
    ...questions.filter((name) => !linked.has(name)).map((name) => `${name}: no row of it`),
    ...[...linked].filter((name) => !questions.includes(name)).map((name) => `${name}: no such question`),
  ];
}

function countProblems(
  rows: readonly CoverageRow[],
  told: Readonly<Record<RowKind, number>> | undefined,
): string[] {
  return (Object.keys(rowKinds) as RowKind[]).flatMap((kind) => {
    const count = rows.filter(({ kinds }) => kinds.includes(kind)).length;
    return [
      ...(told?.[kind] === count ? [] : [`${kind}: ${count} rows, and the page tells ${told?.[kind]}`]),
      ...(count <= (most[kind] ?? Infinity) ? [] : [`${kind}: ${count} rows, at most ${most[kind]}`]),
    ];
  });
}
