import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { FloatingPopulationRecord } from './floating-population-record';

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

export interface PersonListArgs {
  /** On the register that day. */
  readonly on: DateText;
  readonly first: number;
}

/** The persons registered in a compound, last registered first. */
export const floatingPersonsByCompound: LoaderDefinition<
  readonly FloatingPopulationRecord[],
  PersonListArgs
> = {
  name: 'floatingPersonsByCompound',
  absent: [],
  async batch(compoundIds, { on, first }, { database }) {
    const rows = await firstOfEach(database, FloatingPopulationRecord, {
      ...lastRegistered,
      keyColumn: 'compound_id',
      from: rowsOf('floating_population_record', allOf(among('compound_id', compoundIds), isRegistered(on))),
      first,
    });
    return groupBy(rows, ({ compoundId }) => compoundId);
  },
};

/** The workers of a contractor's registration, wherever they live, last registered first. */
export const workerRecordsByRegistration: LoaderDefinition<
  readonly FloatingPopulationRecord[],
  PersonListArgs
> = {
  name: 'workerRecordsByRegistration',
  absent: [],
  async batch(registrationNos, { on, first }, { database }) {
    const rows = await firstOfEach(database, FloatingPopulationRecord, {
      ...lastRegistered,
      keyColumn: 'registration_no',
      from: rowsOf(
        'floating_population_record',
        allOf(among('registration_no', registrationNos), isRegistered(on)),
      ),
      first,
    });
    return groupBy(rows, ({ registrationNo }) => registrationNo ?? '');
  },
};

const lastRegistered = {
  idColumn: 'record_no',
  order: [
    ['registered_from', 'DESC'],
    ['record_no', 'ASC'],
  ],
} as const;

function isRegistered(on: DateText): SqlPiece {
  return {
    sql: 'registered_from <= ? AND (registered_to IS NULL OR registered_to > ?)',
    parameters: [on, on],
  };
}
