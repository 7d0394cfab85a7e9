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

/** Whose indicators the gateway holds. */
export interface IndicatorList {
  readonly feeds: readonly Pick<IndicatorFeed, 'owner' | 'version'>[];
}
