import { In } from 'typeorm';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { Elder } from './elder';
import { isRegistered } from './register-conditions';

export const elderById: LoaderDefinition<Elder | null> = {
  name: 'elderById',
  absent: null,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.findBy(Elder, { id: In([...ids]) });
    return indexBy(rows, (row) => row.id);
  },
};

/** The first elders of compounds by id who are on the register on a day. */
export const firstEldersByCompound: LoaderDefinition<
  readonly Elder[],
  { readonly on: DateText; readonly first: number }
> = {
  name: 'firstEldersByCompound',
  absent: [],
  async batch(compoundIds, { on, first }, { database }) {
    const rows = await firstOfEach(database, Elder, {
      idColumn: 'elder_id',
      keyColumn: 'compound_id',
      order: [['elder_id', 'ASC']],
      from: rowsOf('elder', registeredIn(compoundIds, on)),
      first,
    });
    return groupBy(rows, ({ compoundId }) => compoundId ?? '');
  },
};

/** How many elders of compounds are on the register on a day (persons), as stored; only for those who may list them. */
export const elderCountByCompound: LoaderDefinition<number, { readonly on: DateText }> = {
  name: 'elderCountByCompound',
  absent: 0,
  async batch(compoundIds, { on }, { database }) {
    const { sql, parameters } = registeredIn(compoundIds, on);
    const rows: { id: string; elders: number | string }[] = await database.manager.query(
      `SELECT compound_id AS id, COUNT(*) AS elders FROM elder WHERE ${sql} GROUP BY compound_id`,
      [...parameters],
    );
    return new Map(rows.map(({ id, elders }) => [id, Number(elders)]));
  },
};

function registeredIn(compoundIds: readonly string[], on: DateText): SqlPiece {
  return allOf(among('compound_id', compoundIds), isRegistered('elder', on));
}
