import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { allOf, among } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { TraceRecord } from './trace-record';

/** The suspicious items of a station or an inspection, and of how many there is a record that they were traced (items). */
export interface TraceTally {
  readonly suspicious: number;
  readonly traced: number;
}

const none: TraceTally = { suspicious: 0, traced: 0 };

/** `(SELECT …)`: trace records of the inspection `i` up to a day (records). */
export const tracedItems =
  '(SELECT COUNT(*) FROM trace_record t WHERE t.inspection_no = i.inspection_no AND t.traced_on <= ?)';

export const traceTallyByStation = traceTallyBy('traceTallyByStation', 'i.station_no');
export const traceTallyByInspection = traceTallyBy('traceTallyByInspection', 'i.inspection_no');

/** Over the inspections up to a day, and the records up to it. */
function traceTallyBy(name: string, column: string): LoaderDefinition<TraceTally, { readonly on: DateText }> {
  return {
    name,
    absent: none,
    async batch(keys, { on }, { database }) {
      const subjects = among(column, keys);
      const rows: { subject: string; suspicious: number | string; traced: number | string }[] =
        await database.manager.query(
          `SELECT x.subject AS subject, SUM(x.suspicious) AS suspicious, SUM(x.traced) AS traced FROM (
            SELECT ${column} AS subject, i.suspicious_items AS suspicious, ${tracedItems} AS traced
            FROM scrap_inspection i WHERE ${subjects.sql} AND i.inspected_on <= ?) x GROUP BY x.subject`,
          [on, ...subjects.parameters, on],
        );
      return new Map(
        rows.map(({ subject, suspicious, traced }) => [
          subject,
          { suspicious: Number(suspicious), traced: Number(traced) },
        ]),
      );
    },
  };
}

/** Trace records of an inspection up to a day, the newest first. */
export const tracesByInspection: LoaderDefinition<
  readonly TraceRecord[],
  { readonly on: DateText; readonly first: number }
> = {
  name: 'tracesByInspection',
  absent: [],
  async batch(inspectionNos, { on, first }, { database }) {
    const rows = await firstOfEach(database, TraceRecord, {
      idColumn: 'record_no',
      keyColumn: 'inspection_no',
      order: [
        ['traced_on', 'DESC'],
        ['record_no', 'ASC'],
      ],
      from: rowsOf(
        'trace_record',
        allOf(among('inspection_no', inspectionNos), { sql: 'traced_on <= ?', parameters: [on] }),
      ),
      first,
    });
    return groupBy(rows, (row) => row.inspectionNo);
  },
};
