import { type CallersRows, divisionOfCaller } from '../../../shared/access/caller-rows';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { isCaseOfCaller, isProjectOfCaller } from '../lists/callers-rows';

/** What the police's records of an enterprise are, taken together. */
export interface EnterpriseRecord {
  readonly synthetic: boolean;
  /** Registrations on renovation sites (registrations). */
  readonly registrations: number;
}

/** Which rows of the tables that name an enterprise are the caller's. */
const tables: Readonly<Record<string, (caller: CallersRows) => SqlPiece>> = {
  contractor_registration: (caller) => isProjectOfCaller('contractor_registration.project_no', caller),
  police_case: (caller) => isCaseOfCaller('police_case', caller),
  special_industry_credential: ({ visit }) =>
    divisionOfCaller('special_industry_credential.division_code', visit),
  scrap_station: ({ visit }) => divisionOfCaller('scrap_station.community_code', visit),
};

/** null when no record in the caller's divisions names the enterprise. */
export const enterpriseRecord: LoaderDefinition<EnterpriseRecord | null, CallersRows> = {
  name: 'enterpriseRecord',
  absent: null,
  async batch(usccs, caller, { database }) {
    const enterprises = among('enterprise_uscc', usccs);
    const parts = Object.entries(tables).map(([table, isOfCaller]): SqlPiece => {
      const callers = isOfCaller(caller);
      return {
        sql: `SELECT enterprise_uscc AS uscc, COUNT(*) AS records, MAX(synthetic) AS synthetic,
          '${table}' AS found FROM ${table} WHERE ${enterprises.sql} AND ${callers.sql} GROUP BY enterprise_uscc`,
        parameters: [...enterprises.parameters, ...callers.parameters],
      };
    });
    const rows: { uscc: string; records: number | string; synthetic: number | string; found: string }[] =
      await database.manager.query(
        parts.map(({ sql }) => sql).join(' UNION ALL '),
        parts.flatMap(({ parameters }) => parameters),
      );
    const records = new Map<string, EnterpriseRecord>();
    for (const { uscc, records: count, synthetic, found } of rows) {
      const before = records.get(uscc);
      records.set(uscc, {
        synthetic: before?.synthetic === true || Number(synthetic) === 1,
        registrations:
          (before?.registrations ?? 0) + (found === 'contractor_registration' ? Number(count) : 0),
      });
    }
    return records;
  },
};
