import type { DataSource } from 'typeorm';
import { daysBetween } from '../../../shared/database/days-between';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import { LeadSource } from './lead-terms';

/**
 * As it stands on a day: an enterprise transferred the lead, and no case was filed on it within so many days; 0 = on the
 * day it came in. A case is to be filed 立即: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(一), which gives no number of days.
 * @param table name or alias of `damage_lead`
 */
export function isFiledLate(
  database: DataSource,
  table: string,
  { withinDays, on }: { readonly withinDays: number; readonly on: DateText },
): SqlPiece {
  const filedOn = `SELECT 1 FROM police_case filed WHERE filed.case_no = ${table}.case_no AND filed.filed_on <= ?`;
  return {
    sql: `${table}.lead_source = ? AND ((${table}.received_on < ? AND NOT EXISTS (${filedOn}))
      OR EXISTS (${filedOn} AND ${daysBetween(database, `${table}.received_on`, 'filed.filed_on')} > ?))`,
    parameters: [LeadSource.TRANSFERRED_BY_ENTERPRISE, addDays(on, -withinDays), on, on, withinDays],
  };
}

/** Such leads, received up to a day, on the compounds of a division (leads). */
export const lateFilingCountByDivision: LoaderDefinition<
  number,
  { readonly on: DateText; readonly withinDays: number }
> = {
  name: 'lateFilingCountByDivision',
  absent: 0,
  async batch(codes, { on, withinDays }, { database }) {
    const compounds = compoundsOfDivisions(on);
    const divisions = among('a.ancestor_code', codes);
    const late = isFiledLate(database, 'l', { withinDays, on });
    const rows: { code: string; counted: number | string }[] = await database.manager.query(
      `SELECT a.ancestor_code AS code, COUNT(*) AS counted
      FROM ${compounds.sql} JOIN damage_lead l ON l.compound_id = m.compound_id
      WHERE ${divisions.sql} AND l.received_on <= ? AND ${late.sql} GROUP BY a.ancestor_code`,
      [...compounds.parameters, ...divisions.parameters, on, ...late.parameters],
    );
    return new Map(rows.map(({ code, counted }) => [code, Number(counted)]));
  },
};
