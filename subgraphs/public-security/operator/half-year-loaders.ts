import { among } from '../../../shared/lists/sql-piece';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { telecomKinds } from '../case/case-kind';
import { tracedItems } from '../scrap/trace-loaders';
import type { Period } from './operator-loaders';

/** Leads and telecom cases of one compound and project in a half-year. */
export interface HalfYearEvents {
  readonly compoundId: string;
  readonly projectNo: string | null;
  readonly leads: number;
  readonly filed: number;
  readonly solved: number;
}

/** In the compounds that belong on the last day of the period to the division or to one below it. */
export const halfYearEventsByDivision: LoaderDefinition<readonly HalfYearEvents[], Period> = {
  name: 'halfYearEventsByDivision',
  absent: [],
  async batch(codes, { from, to }, { database }) {
    const compounds = compoundsOfDivisions(to);
    const divisions = among('a.ancestor_code', codes);
    const kinds = among('e.kind', telecomKinds);
    // Each from the compounds on, so that cases of other divisions are not read.
    const eventsOf = (table: string, counted: string, condition: string) =>
      `SELECT a.ancestor_code AS code, e.compound_id, e.project_no, ${counted}
      FROM ${compounds.sql} JOIN ${table} e ON e.compound_id = m.compound_id
      WHERE ${divisions.sql} AND ${condition}`;
    const ofCompounds = [...compounds.parameters, ...divisions.parameters];
    const rows: (Pick<HalfYearEvents, 'compoundId' | 'projectNo'> &
      Record<'leads' | 'filed' | 'solved', number | string> & { readonly code: string })[] =
      await database.manager.query(
        `SELECT x.code AS code, x.compound_id AS compoundId, x.project_no AS projectNo,
          SUM(x.leads) AS leads, SUM(x.filed) AS filed, SUM(x.solved) AS solved
        FROM (${eventsOf('damage_lead', '1 AS leads, 0 AS filed, 0 AS solved', 'e.received_on >= ? AND e.received_on <= ?')}
          UNION ALL ${eventsOf('police_case', '0, 1, 0', `${kinds.sql} AND e.filed_on >= ? AND e.filed_on <= ?`)}
          UNION ALL ${eventsOf('police_case', '0, 0, 1', `${kinds.sql} AND e.solved_on >= ? AND e.solved_on <= ?`)}) x
        GROUP BY x.code, x.compound_id, x.project_no ORDER BY x.code, x.compound_id, x.project_no`,
        [
          ...[...ofCompounds, from, to],
          ...[...ofCompounds, ...kinds.parameters, from, to],
          ...[...ofCompounds, ...kinds.parameters, from, to],
        ],
      );
    const events = rows.map(({ leads, filed, solved, ...row }) => ({
      ...row,
      leads: Number(leads),
      filed: Number(filed),
      solved: Number(solved),
    }));
    return groupBy(events, ({ code }) => code);
  },
};

/** What inspections of scrap stations in a half-year came to. */
export interface HalfYearInspections {
  readonly inspections: number;
  readonly stations: number;
  /** Suspicious items found, and of these the ones with a trace record by the end of the period (items). */
  readonly suspicious: number;
  readonly traced: number;
}

export const halfYearInspectionsByDivision: LoaderDefinition<HalfYearInspections, Period> = {
  name: 'halfYearInspectionsByDivision',
  absent: { inspections: 0, stations: 0, suspicious: 0, traced: 0 },
  async batch(codes, { from, to }, { database }) {
    const divisions = among('a.ancestor_code', codes);
    const rows: ({ readonly code: string } & Record<keyof HalfYearInspections, number | string>)[] =
      await database.manager.query(
        `SELECT x.code AS code, COUNT(*) AS inspections, COUNT(DISTINCT x.station_no) AS stations,
          SUM(x.suspicious) AS suspicious, SUM(x.traced) AS traced
        FROM (SELECT a.ancestor_code AS code, i.station_no AS station_no, i.suspicious_items AS suspicious,
            ${tracedItems} AS traced
          FROM reference_ancestor a JOIN scrap_station s ON s.community_code = a.code
            JOIN scrap_inspection i ON i.station_no = s.station_no
          WHERE ${divisions.sql} AND i.inspected_on >= ? AND i.inspected_on <= ?) x GROUP BY x.code`,
        [to, ...divisions.parameters, from, to],
      );
    return new Map(
      rows.map(({ code, inspections, stations, suspicious, traced }) => [
        code,
        {
          inspections: Number(inspections),
          stations: Number(stations),
          suspicious: Number(suspicious),
          traced: Number(traced),
        },
      ]),
    );
  },
};
