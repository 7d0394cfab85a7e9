/** What a row of the coverage page says of what is asked for. */
export const rowKinds = {
  served: '已有 served:',
  adapter: '待接 adapter to come:',
  outside: '不收 outside:',
} as const;
export type RowKind = keyof typeof rowKinds;

export interface NamedFigure {
  readonly figureNo: string;
  /** One of = ≈ ≥ > ≤. */
  readonly sign: string;
  readonly value: number;
}

export interface CoverageRow {
  /** First line is 1. */
  readonly line: number;
  readonly asked: string;
  readonly where: string;
  /** The kinds that it claims: one, when it is right. */
  readonly kinds: readonly RowKind[];
  /** What stands behind the kind. */
  readonly text: string;
  /** As `Type.field`. */
  readonly fields: readonly string[];
  readonly figures: readonly NamedFigure[];
  /** Names of question files. */
  readonly questions: readonly string[];
}

export interface CoveragePage {
  readonly rows: readonly CoverageRow[];
  /** Fields that stand anywhere on the page. */
  readonly fields: readonly string[];
  /** The numbers of rows that the page tells of itself. */
  readonly told: Readonly<Record<RowKind, number>> | undefined;
}

const kindNames = Object.keys(rowKinds) as RowKind[];
const fieldPattern = /`([A-Z][A-Za-z]+\.[a-z][A-Za-z0-9]*)`/g;
const figurePattern = /`([A-Z]+-[A-Z0-9_-]+)` ([=≈≥>≤]) ([\d.]+)/g;
const questionPattern = /\]\(questions\/(q\d\d-[a-z0-9-]+)\.graphql\)/g;
const toldPattern = /(\d+) 行已有.*?(\d+) 行待接.*?(\d+) 行不收/;

export function readCoveragePage(text: string): CoveragePage {
  const lines = text.split('\n');
  const told = toldPattern.exec(text)?.slice(1).map(Number);
  const [served = 0, adapter = 0, outside = 0] = told ?? [];
  return {
    rows: lines.flatMap((line, index) => (isRow(line, lines, index) ? [rowOf(line, index + 1)] : [])),
    fields: allOf(text, fieldPattern).map(([, field = '']) => field),
    told: told && { served, adapter, outside },
  };
}

/** Rows of the tables of what is asked for: not the legend, no heads. */
function isRow(line: string, lines: readonly string[], index: number): boolean {
  if (!line.startsWith('| ') || lines[index + 1]?.startsWith('|---')) return false;
  return lines.slice(0, index).some((before) => before.startsWith('## 1 '));
}

function rowOf(line: string, number: number): CoverageRow {
  const [asked = '', where = '', text = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return {
    ...{ line: number, asked, where, text },
    kinds: kindNames.filter((kind) => text.includes(rowKinds[kind])),
    fields: allOf(text, fieldPattern).map(([, field = '']) => field),
    figures: allOf(text, figurePattern).map(([, figureNo = '', sign = '', value]) => ({
      ...{ figureNo, sign },
      value: Number(value),
    })),
    questions: allOf(text, questionPattern).map(([, name = '']) => name),
  };
}

function allOf(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}
