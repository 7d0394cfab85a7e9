/** Calendar text of the graph: `YYYY-MM-DD` and `YYYY-MM`, years 1900 to 2199, Asia/Shanghai. */
export type DateText = string;
export type YearMonthText = string;

/** The years that the calendar of the graph has. */
export const firstYear = 1900;
export const lastYear = 2199;

/** No day of the graph is earlier. */
export const earliestDay: DateText = `${firstYear}-01-01`;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const yearMonthPattern = /^(\d{4})-(\d{2})$/;

export function isDateText(text: string): boolean {
  const match = datePattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < firstYear || year > lastYear) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function isYearMonthText(text: string): boolean {
  const match = yearMonthPattern.exec(text);
  if (!match) return false;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return year >= firstYear && year <= lastYear && month >= 1 && month <= 12;
}

const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

/** A moment as ISO 8601 with its offset from UTC, to the millisecond at most. */
export function isDateTimeText(text: string): boolean {
  const [, date = ''] = dateTimePattern.exec(text) ?? [];
  return isDateText(date) && !Number.isNaN(Date.parse(text));
}

export function yearMonthOf(date: DateText): YearMonthText {
  return date.slice(0, 7);
}

/** The last day of a month, e.g. `2024-02` → `2024-02-29`. */
export function lastDayOf(month: YearMonthText): DateText {
  const [year, monthNumber] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, monthNumber, 0)).toISOString().slice(0, 10);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: DateText, days: number): DateText {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const isoWeekPattern = /^(\d{4})-W(\d{2})$/;

/** Days of a week of ISO 8601: Monday to Sunday. */
export interface WeekDays {
  readonly monday: DateText;
  /** The day on which the reports of the week are due. */
  readonly friday: DateText;
  readonly sunday: DateText;
}

/** The days of a week written `2024-W46`; null when there is no such week: there is `2020-W53`, but no `2021-W53`. */
export function daysOfIsoWeek(text: string): WeekDays | null {
  const match = isoWeekPattern.exec(text);
  if (!match) return null;
  const [year, week] = [Number(match[1]), Number(match[2])];
  if (year < firstYear || year > lastYear || week < 1) return null;
  const monday = addDays(mondayOfFirstWeek(year), (week - 1) * 7);
  if (monday >= mondayOfFirstWeek(year + 1)) return null;
  return { monday, friday: addDays(monday, 4), sunday: addDays(monday, 6) };
}

/** The week of a day: `2024-12-30` lies in `2025-W01`. */
export function isoWeekOf(date: DateText): string {
  const thursday = addDays(date, 3 - ((weekdayOf(date) + 6) % 7));
  const year = Number(thursday.slice(0, 4));
  const days = (Date.parse(thursday) - Date.parse(mondayOfFirstWeek(year))) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** 4 January always lies in the first week. */
function mondayOfFirstWeek(year: number): DateText {
  const inFirstWeek = `${year}-01-04`;
  return addDays(inFirstWeek, -((weekdayOf(inFirstWeek) + 6) % 7));
}

/** 0 = Sunday. */
function weekdayOf(date: DateText): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
