import { firstYear, lastYear, type DateText } from './calendar';

/** Half a year of the graph: `YYYY-H1` (January to June) or `YYYY-H2`, years 1900 to 2199. */
export type HalfYearText = string;

const pattern = /^(\d{4})-H([12])$/;

export function isHalfYear(text: string): boolean {
  const year = Number(pattern.exec(text)?.[1]);
  return year >= firstYear && year <= lastYear;
}

/** First and last day, e.g. `2024-H2` → `2024-07-01` and `2024-12-31`. */
export function daysOfHalfYear(halfYear: HalfYearText): { readonly from: DateText; readonly to: DateText } {
  const year = halfYear.slice(0, 4);
  return halfYear.endsWith('1')
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}
