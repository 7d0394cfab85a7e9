import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { ifBegun, type Register } from '../../../shared/lists/first-of-register';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { type DateText, earliestDay } from '../../../shared/time/calendar';
import { HousingJointMeeting } from './joint-meeting';
import { WorkRecord } from './work-record';

/** Which rows: of the division or below it, from a day to a day (both included), of a kind or all. */
export interface WorkPeriod {
  readonly from: DateText | null;
  readonly to: DateText;
  readonly kind: string | null;
}

interface Work extends Register {
  readonly id: string;
}

const records: Work = { table: 'work_record', id: 'record_no', column: 'recorded_on' };
const meetings: Work = { table: 'joint_meeting', id: 'meeting_no', column: 'held_on' };

/** Rows of a table with the division, `owner_key`, to whose list they belong. */
function workOf({ table, column }: Work, codes: readonly string[], { from, to, kind }: WorkPeriod): SqlPiece {
  const division = among('a.ancestor_code', codes);
  return {
    sql: `FROM reference_ancestor a JOIN ${table} w ON w.division_code = a.code
      WHERE ${division.sql} AND w.${column} <= ? AND w.${column} >= ?${kind === null ? '' : ' AND w.kind = ?'}`,
    parameters: [...division.parameters, to, from ?? earliestDay, ...(kind === null ? [] : [kind])],
  };
}

function countsOf(name: string, work: Work): LoaderDefinition<number, WorkPeriod> {
  return {
    name,
    absent: 0,
    async batch(codes, period, { database }) {
      const { sql, parameters } = workOf(work, codes, period);
      const rows: { owner_key: string; counted: unknown }[] = await database.query(
        `SELECT a.ancestor_code AS owner_key, COUNT(*) AS counted ${sql} GROUP BY a.ancestor_code`,
        [...parameters],
      );
      return new Map(rows.map((row) => [row.owner_key, Number(row.counted)]));
    },
  };
}

function listOf<Row extends ObjectLiteral>(
  name: string,
  entity: EntityTarget<Row>,
  work: Work,
  idOf: (row: Row) => string,
): LoaderDefinition<readonly Row[], WorkPeriod & { readonly first: number }> {
  return {
    name,
    absent: [],
    async batch(codes, { first, ...period }, { database }) {
      const { sql, parameters } = workOf(work, codes, period);
      const places: { owner_key: string; id: string }[] = await database.query(
        `SELECT owner_key, id FROM (SELECT a.ancestor_code AS owner_key, w.${work.id} AS id,
            ROW_NUMBER() OVER (PARTITION BY a.ancestor_code ORDER BY w.${work.column} DESC, w.${work.id}) AS place ${sql}
          ) ranked WHERE place <= ? ORDER BY owner_key, place`,
        [...parameters, first],
      );
      const rows = await database.manager
        .createQueryBuilder(entity, 'work')
        .where(`work.${work.id} IN (:...ids)`, { ids: ['', ...new Set(places.map(({ id }) => id))] })
        .getMany();
      const byId = new Map(rows.map((row) => [idOf(row), row]));
      return new Map(
        [...groupBy(places, (place) => place.owner_key)].map(([key, list]) => [
          key,
          list.flatMap(({ id }) => byId.get(id) ?? []),
        ]),
      );
    },
  };
}

const workRecordCountByDivision = countsOf('workRecordCountByDivision', records);
export const workRecordsByDivision = listOf(
  'workRecordsByDivision',
  WorkRecord,
  records,
  (row) => row.recordNo,
);
const meetingCountByDivision = countsOf('meetingCountByDivision', meetings);
export const meetingsByDivision = listOf(
  'meetingsByDivision',
  HousingJointMeeting,
  meetings,
  (row) => row.meetingNo,
);

/** Working records of a division in a period (records); null for a period before the first record or to come. */
export const workRecordCount = counted(records, workRecordCountByDivision);
/** Joint meetings of a division in a period (meetings); null for a period before the first meeting or to come. */
export const meetingCount = counted(meetings, meetingCountByDivision);

function counted(register: Register, counts: LoaderDefinition<number, WorkPeriod>) {
  return async (code: string, period: WorkPeriod, context: RequestContext): Promise<number | null> => {
    const isToCome = period.from !== null && period.from > period.to;
    return isToCome ? null : ifBegun(register, period.to, context, () => context.load(counts, code, period));
  };
}
