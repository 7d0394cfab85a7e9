import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { earliestDay } from '../../../shared/time/calendar';
import { lastCountedDay, type TallyArgs } from '../case/case-tally';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import { among } from '../../../shared/lists/sql-piece';
import { isOnSiteIn } from './on-site';

/** Firms on the chains of a division's projects, each as often as it is on a chain (registrations). */
export interface ContractorTally {
  /** On a site on the day. */
  readonly onSite: number;
  /** Of these not registered by that day. */
  readonly unregistered: number;
  /** Surveyed, registered, brought up to date or left from `since` to `until`. */
  readonly changed: number;
}

/** Days on which something of a registration changed: surveyed, registered, brought up to date, left. */
export const changeColumns = ['surveyed_on', 'registered_on', 'last_updated_on', 'ended_on'] as const;

/** Counts each registration once, though its project may lie in several compounds. */
export const contractorTallyByDivision: LoaderDefinition<ContractorTally, TallyArgs> = {
  name: 'contractorTallyByDivision',
  absent: { onSite: 0, unregistered: 0, changed: 0 },
  async batch(codes, { on, since, until }, { database }) {
    const compounds = compoundsOfDivisions(on);
    const divisions = among('a.ancestor_code', codes);
    const from = since ?? earliestDay;
    const changed = changeColumns.map((column) => `(r.${column} >= ? AND r.${column} <= ?)`).join(' OR ');
    const onSite = isOnSiteIn('r', on);
    const rows: {
      code: string;
      on_site: number | string;
      unregistered: number | string;
      changed: number | string;
    }[] = await database.manager.query(
      `SELECT a.ancestor_code AS code,
          COUNT(DISTINCT CASE WHEN ${onSite.sql} THEN r.registration_no END) AS on_site,
          COUNT(DISTINCT CASE WHEN ${onSite.sql} AND (r.registered_on IS NULL OR r.registered_on > ?)
            THEN r.registration_no END) AS unregistered,
          COUNT(DISTINCT CASE WHEN ${changed} THEN r.registration_no END) AS changed
        FROM ${compounds.sql}
          JOIN surveyed_project_compound p ON p.compound_id = m.compound_id
          JOIN contractor_registration r ON r.project_no = p.project_no
        WHERE ${divisions.sql} AND r.surveyed_on <= ?
        GROUP BY a.ancestor_code`,
      [
        ...onSite.parameters,
        ...onSite.parameters,
        on,
        ...changeColumns.flatMap(() => [from, lastCountedDay({ on, until })]),
        ...compounds.parameters,
        ...divisions.parameters,
        on,
      ],
    );
    return new Map(
      rows.map((row) => [
        row.code,
        {
          onSite: Number(row.on_site),
          unregistered: Number(row.unregistered),
          changed: Number(row.changed),
        },
      ]),
    );
  },
};
