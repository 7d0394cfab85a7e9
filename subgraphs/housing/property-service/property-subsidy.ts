import type { DateText } from '../../../shared/time/calendar';
import type { PropertySubsidy } from './subsidy-types';

export interface SubsidyTerms {
  /** m², decimal text. */
  readonly areaM2: string;
  /** yuan per m² and month. */
  readonly rate: number;
  /** Months for which it is paid. */
  readonly months: number;
  readonly since: DateText;
}

export type SubsidyAmount = Pick<PropertySubsidy, 'since' | 'monthsLeft' | 'yuanPerMonth'>;

/**
 * The subsidy on a day: building area × rate for each month of the term, 济源市住建局 reply 105049, 九¶1. That
 * the month in which it begins is the first is assumed. Null before it begins.
 */
export function subsidyOn({ areaM2, rate, months, since }: SubsidyTerms, on: DateText): SubsidyAmount | null {
  if (on < since) return null;
  const monthsLeft = Math.max(0, months - monthsBetween(since, on));
  const cents = Math.round(Number(areaM2) * rate * 100);
  return { since, monthsLeft, yuanPerMonth: (monthsLeft > 0 ? cents / 100 : 0).toFixed(2) };
}

/** Whole calendar months from the month of one day to the month of another. */
function monthsBetween(from: DateText, to: DateText): number {
  const months = (date: DateText) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from);
}
