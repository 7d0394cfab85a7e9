import type { DatePrecision, PublishedFigure } from '../../../shared/provenance/published-figure';

type Line = readonly [
  indicator: string,
  value: string,
  unit: string,
  section: string,
  title: string,
  further?: Partial<PublishedFigure>,
];

/** What one document prints of a division. */
export interface Chapter {
  readonly divisionCode: string;
  readonly document: string;
  readonly asOf: string;
  readonly asOfPrecision: DatePrecision;
  readonly lines: readonly Line[];
}

export const compounds = '个小区 / compounds';
