import { In } from 'typeorm';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { locatedInDivisions } from '../place/located-rows';
import { DivisionRecord } from './division-record';

export const divisionByCode: LoaderDefinition<DivisionRecord | null> = {
  name: 'divisionByCode',
  absent: null,
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(DivisionRecord, { code: In([...codes]) });
    return indexBy(rows, (row) => row.code);
  },
};

/** Registered residents (persons) of divisions with all below them; null where the register has no entry. */
export const residentsByDivision: LoaderDefinition<number | null, { readonly on: DateText }> = {
  name: 'residentsByDivision',
  absent: null,
  async batch(codes, { on }, { database }) {
    const { sql, parameters } = locatedInDivisions(
      { table: 'resident_population', columns: ['persons'] },
      codes,
      on,
    );
    const rows: { place: string; persons: number | string }[] = await database.manager.query(
      `SELECT place, SUM(persons) AS persons FROM (${sql}) located GROUP BY place`,
      parameters,
    );
    return new Map(rows.map(({ place, persons }) => [place, Number(persons)]));
  },
};
