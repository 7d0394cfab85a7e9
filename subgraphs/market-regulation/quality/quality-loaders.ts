import { In, LessThanOrEqual } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { QualityResult, QualityTarget } from './quality-target';

/** Targets set for exactly this division, in the order of the document. */
export const targetsByDivision: LoaderDefinition<readonly QualityTarget[]> = {
  name: 'targetsByDivision',
  absent: [],
  async batch(codes, _args, { database }) {
    const rows = await database.manager.find(QualityTarget, {
      where: { divisionCode: In([...codes]) },
      order: { sortOrder: 'ASC', indicator: 'ASC' },
    });
    return groupBy(rows, (row) => row.divisionCode);
  },
};

/** What a division reached in a year as far as known on a day, by indicator. */
export const resultsByDivision: LoaderDefinition<
  ReadonlyMap<string, QualityResult>,
  { readonly year: number; readonly on: DateText }
> = {
  name: 'resultsByDivision',
  absent: new Map(),
  async batch(codes, { year, on }, { database }) {
    const rows = await database.manager.findBy(QualityResult, {
      divisionCode: In([...codes]),
      year,
      asOf: LessThanOrEqual(on),
    });
    const lists = groupBy(rows, (row) => row.divisionCode);
    return new Map([...lists].map(([code, list]) => [code, indexBy(list, (row) => row.indicator)]));
  },
};
