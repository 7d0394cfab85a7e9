import type { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';

/** A figure before it has a number and a place. */
export interface FigureLine {
  readonly indicator: string;
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly comparator: Comparator;
  /** null where the document gives no date. */
  readonly asOf: string | null;
  readonly precision: DatePrecision | null;
  readonly isTarget: boolean;
  readonly section: string;
}
