import type { DateText } from '../time/calendar';

/** What an indicator can be about, by the name of its type in the graph; never a person. */
export const indicatorSubjects = [
  'Compound',
  'Building',
  'RenovationProject',
  'Enterprise',
  'CareFacility',
  'Elevator',
  'Division',
] as const;
export type IndicatorSubject = (typeof indicatorSubjects)[number];

/** What another department's list filters, orders or totals by: one number about one subject, as its owner says it. */
export interface IndicatorReference {
  readonly subjectType: IndicatorSubject;
  /** The key of the subject in the graph, e.g. a compound's id. */
  readonly subjectKey: string;
  /** E.g. `OPEN_LEAD_COUNT`. */
  readonly code: string;
  /** `CURRENT`, a year `2024`, a month `2024-11`, or the days before `asOf`: `LAST_90_DAYS`. */
  readonly period: string;
  /** null when suppressed, or when the owner does not know. */
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly asOf: DateText;
}

/** Which indicator of whom. */
export interface IndicatorName {
  /** Department that owns it. */
  readonly owner: string;
  readonly subjectType: IndicatorSubject;
  readonly code: string;
  readonly period: string;
}

/** All indicators of one owner. */
export interface IndicatorFeed {
  readonly feed: 'indicators';
  readonly owner: string;
  /** Digest of the rows: equal rows, equal version. */
  readonly version: string;
  readonly asOf: DateText;
  readonly rows: readonly IndicatorReference[];
}

const codeForm = /^[A-Z][A-Z0-9_]{0,59}$/;
const periodForm = /^(?:CURRENT|\d{4}|\d{4}-(?:0[1-9]|1[0-2])|LAST_[1-9]\d{0,3}_DAYS)$/;

/** The rows in the order of their keys. @throws Error naming the row and what is wrong with it */
export function checkedIndicators(
  owner: string,
  rows: readonly IndicatorReference[],
): readonly IndicatorReference[] {
  const byKey = new Map<string, IndicatorReference>();
  for (const row of rows) {
    const key = JSON.stringify([row.code, row.period, row.subjectType, row.subjectKey]);
    const problem = byKey.has(key) ? 'expected one row of this key, got another' : problemOf(row);
    if (problem) throw new Error(`indicator ${key} of ${owner}: ${problem}`);
    byKey.set(key, row);
  }
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

function problemOf(row: IndicatorReference): string | undefined {
  const { subjectType, subjectKey, code, period, value, suppressed } = row;
  if (!indicatorSubjects.includes(subjectType))
    return `expected a subject of ${indicatorSubjects.join(', ')}, got ${String(subjectType)}`;
  if (typeof subjectKey !== 'string' || subjectKey === '' || subjectKey.length > 64)
    return 'expected a subject key of 1 to 64 characters';
  if (!codeForm.test(code)) return 'expected a code of capitals, digits and _, at most 60';
  if (!periodForm.test(period)) return 'expected a period CURRENT, YYYY, YYYY-MM or LAST_<n>_DAYS';
  if (value !== null && !Number.isFinite(value)) return `expected a number or null, got ${String(value)}`;
  if (typeof suppressed !== 'boolean') return 'expected suppressed to be true or false';
  if (suppressed && value !== null) return 'expected no value beside suppressed';
  return undefined;
}

/** Whose indicators the gateway holds. */
export interface IndicatorList {
  readonly feeds: readonly Pick<IndicatorFeed, 'owner' | 'version'>[];
}

/** What came as the indicators of an owner. @throws Error when it is something else */
export function indicatorsFrom(owner: string, answer: unknown): IndicatorFeed {
  const feed = answer as Partial<IndicatorFeed> | null;
  if (feed?.feed === 'indicators' && feed.owner === owner && Array.isArray(feed.rows)) {
    return feed as IndicatorFeed;
  }
  throw new Error(`expected the indicators of ${owner}, got something else`);
}
