import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { among } from '../../../shared/lists/sql-piece';

/** What the police's records of an enterprise are, taken together. */
export interface EnterpriseRecord {
  readonly synthetic: boolean;
  /** Registrations on renovation sites (registrations). */
  readonly registrations: number;
}

const tables = ['contractor_registration', 'police_case', 'special_industry_credential', 'scrap_station'];

/** null when no record of the police names the enterprise. */
export const enterpriseRecord: LoaderDefinition<EnterpriseRecord | null> = {
  name: 'enterpriseRecord',
  absent: null,
  async batch(usccs, _args, { database }) {
    const enterprises = among('enterprise_uscc', usccs);
    const parts = tables.map(
      (table) => `SELECT enterprise_uscc AS uscc, COUNT(*) AS records, MAX(synthetic) AS synthetic,
        '${table}' AS found FROM ${table} WHERE ${enterprises.sql} GROUP BY enterprise_uscc`,
    );
    const rows: { uscc: string; records: number | string; synthetic: number | string; found: string }[] =
      await database.manager.query(
        parts.join(' UNION ALL '),
        tables.flatMap(() => enterprises.parameters),
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
