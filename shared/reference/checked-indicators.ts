import { z } from 'zod';
import { isDateText } from '../time/calendar';
import { assertForm, feedHead } from './checked-feed';
import { indicatorSubjects, type IndicatorFeed, type IndicatorReference } from './indicator';

const feedForm = z.object({ ...feedHead, feed: z.literal('indicators'), rows: z.array(z.looseObject({})) });

/**
 * The indicators of an owner as they came, the rows in the order of their keys. Who takes a copy asks here first, so that
 * gateway and departments refuse the same.
 * @throws Error naming the place, what was expected and what came
 */
export function checkedIndicatorFeed(owner: string, came: unknown): IndicatorFeed {
  assertForm(feedForm, came);
  const feed = came as IndicatorFeed;
  if (feed.owner !== owner) throw new Error(`expected indicators of ${owner}, got those of ${feed.owner}`);
  return { ...feed, rows: checkedIndicators(owner, feed.rows) };
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
  const { subjectType, subjectKey, code, period, value, suppressed, asOf } = row;
  if (!indicatorSubjects.includes(subjectType))
    return `expected a subject of ${indicatorSubjects.join(', ')}, got ${String(subjectType)}`;
  if (typeof subjectKey !== 'string' || subjectKey === '' || subjectKey.length > 64)
    return 'expected a subject key of 1 to 64 characters';
  if (!codeForm.test(code)) return 'expected a code of capitals, digits and _, at most 60';
  if (!periodForm.test(period)) return 'expected a period CURRENT, YYYY, YYYY-MM or LAST_<n>_DAYS';
  if (value !== null && !Number.isFinite(value)) return `expected a number or null, got ${String(value)}`;
  if (typeof suppressed !== 'boolean') return 'expected suppressed to be true or false';
  if (!isDateText(asOf)) return `expected a date YYYY-MM-DD as asOf, got ${String(asOf)}`;
  if (suppressed && value !== null) return 'expected no value beside suppressed';
  return undefined;
}
