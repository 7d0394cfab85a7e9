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

/** A unit of published figures. */
export const compoundsUnit = '个小区 / compounds';
