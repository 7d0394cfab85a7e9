import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { among } from '../../../shared/lists/sql-piece';

/** Persons registered in a compound on a day (persons). */
export const floatingPopulationByCompound: LoaderDefinition<number, { readonly on: DateText }> = {
  name: 'floatingPopulationByCompound',
  absent: 0,
  async batch(compoundIds, { on }, { database }) {
    const compounds = among('compound_id', compoundIds);
    const rows: { compoundId: string; persons: number | string }[] = await database.manager.query(
      `SELECT compound_id AS compoundId, COUNT(*) AS persons FROM floating_population_record
      WHERE ${compounds.sql} AND registered_from <= ? AND (registered_to IS NULL OR registered_to > ?)
      GROUP BY compound_id`,
      [...compounds.parameters, on, on],
    );
    return new Map(rows.map(({ compoundId, persons }) => [compoundId, Number(persons)]));
  },
};
