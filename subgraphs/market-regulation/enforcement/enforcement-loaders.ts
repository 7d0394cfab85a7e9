import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { among } from '../../../shared/lists/sql-piece';
import { CompetenceStatus } from './competence-status';

/** The list that rules in a division on a day, and its line on an offence where there is one. */
export interface EnforcementRule {
  readonly document: string;
  readonly section: string | null;
  readonly note: string | null;
  readonly status: CompetenceStatus;
}

/**
 * The newest list in force that covers the division. A line counts for its town or street and the communities below;
 * of a county no line speaks, so there the status stays UNKNOWN.
 */
export const enforcementRuleByDivision: LoaderDefinition<
  EnforcementRule | null,
  { readonly offence: string; readonly on: DateText }
> = {
  name: 'enforcementRuleByDivision',
  absent: null,
  async batch(codes, { offence, on }, { database }) {
    const asked = among('covered.code', codes);
    const rows: Record<string, string | null>[] = await database.query(
      `SELECT covered.code, list.document, list.section, list.note, power.status, power.section AS line_section
        FROM enforcement_list list
        JOIN reference_ancestor covered ON covered.ancestor_code = list.division_code
        LEFT JOIN (
          SELECT p.list_no, p.status, p.section, below.code FROM enforcement_power p
          JOIN reference_ancestor below ON below.ancestor_code = p.division_code WHERE p.offence = ?
        ) power ON power.list_no = list.list_no AND power.code = covered.code
        WHERE ${asked.sql} AND list.valid_from <= ? AND (list.valid_to IS NULL OR list.valid_to > ?)
        ORDER BY list.valid_from, list.list_no`,
      [offence, ...asked.parameters, on, on],
    );
    return new Map(rows.map((row) => [String(row['code']), ruleOf(row)]));
  },
};

function ruleOf(row: Readonly<Record<string, string | null>>): EnforcementRule {
  const status = Object.values(CompetenceStatus).find((value) => value === row['status']);
  return {
    document: String(row['document']),
    section: row['line_section'] ?? row['section'] ?? null,
    note: row['note'] ?? null,
    status: status ?? CompetenceStatus.UNKNOWN,
  };
}
