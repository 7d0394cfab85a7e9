import type { Register } from '../../../shared/lists/first-of-register';
import { among } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { compoundsOfDivisions } from '../division/compounds-of-division';
import { RenovationStage } from '../renovation/renovation-stage';

export interface StageChangeRow {
  readonly projectNo: string;
  readonly stage: RenovationStage;
  readonly enteredOn: DateText;
}

/** What changed in the ledgers of a division in a week. */
export interface LedgerChanges {
  readonly changed: number;
  /** Projects entered in the ledger, and struck off it. */
  readonly registered: number;
  readonly struckOff: number;
  /** The newest of them. */
  readonly rows: readonly StageChangeRow[];
}

const noChanges: LedgerChanges = { changed: 0, registered: 0, struckOff: 0, rows: [] };

interface Week {
  readonly from: DateText;
  readonly until: DateText;
}

const countedAs = (stage: RenovationStage) =>
  `SUM(CASE WHEN stage = '${stage}' THEN 1 ELSE 0 END) OVER (PARTITION BY division_code)`;

export const ledgerChangesByDivision: LoaderDefinition<LedgerChanges, Week & { readonly first: number }> = {
  name: 'ledgerChangesByDivision',
  absent: noChanges,
  async batch(codes, { from, until, first }, { database }) {
    const compounds = compoundsOfDivisions(codes, until);
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT division_code, project_no, stage, entered_on, changed, registered, struck_off FROM (
        SELECT division_code, project_no, stage, entered_on, COUNT(*) OVER (PARTITION BY division_code) AS changed,
          ${countedAs(RenovationStage.SURVEYED)} AS registered, ${countedAs(RenovationStage.STRUCK_OFF)} AS struck_off,
          ROW_NUMBER() OVER (PARTITION BY division_code ORDER BY entered_on DESC, project_no, stage) AS place
        FROM (SELECT DISTINCT c.division_code, l.project_no, l.stage, l.entered_on FROM (${compounds.sql}) c
          JOIN project_compound k ON k.compound_id = c.compound_id
          JOIN renovation_ledger_entry l ON l.project_no = k.project_no
          WHERE l.entered_on >= ? AND l.entered_on <= ?) entered) ranked
      WHERE place <= ? OR place = 1 ORDER BY division_code, place`,
      [...compounds.parameters, from, until, first],
    );
    const byDivision = groupBy(rows, (row) => String(row['division_code']));
    return new Map([...byDivision].map(([code, list]) => [code, changesOf(list, first)]));
  },
};

function changesOf(list: readonly Record<string, unknown>[], first: number): LedgerChanges {
  const count = (name: string) => Number(list[0]?.[name] ?? 0);
  return {
    changed: count('changed'),
    registered: count('registered'),
    struckOff: count('struck_off'),
    rows: list.slice(0, first).map((row) => ({
      projectNo: String(row['project_no']),
      stage: row['stage'] as RenovationStage,
      enteredOn: String(row['entered_on']),
    })),
  };
}

/** The register of reports, by the week. */
export const reportRegister: Register = { table: 'weekly_submission', column: 'week' };

/** How the reports of the streets of a division came in. */
export interface Submissions {
  readonly due: number;
  readonly submitted: number;
  readonly late: number;
  /** Of the last that came. */
  readonly submittedOn: DateText | null;
}

/** A street owes a report while it has a project that is not struck off. */
export const submissionsByDivision: LoaderDefinition<
  Submissions,
  { readonly week: string; readonly friday: DateText; readonly until: DateText; readonly on: DateText }
> = {
  name: 'submissionsByDivision',
  absent: { due: 0, submitted: 0, late: 0, submittedOn: null },
  async batch(codes, { week, friday, until, on }, { database }) {
    const division = among('a.ancestor_code', codes);
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT s.division_code, COUNT(*) AS due, COUNT(w.submitted_on) AS submitted, MAX(w.submitted_on) AS submitted_on,
          SUM(CASE WHEN w.submitted_on > ? OR (w.submitted_on IS NULL AND ? > ?) THEN 1 ELSE 0 END) AS late
        FROM (SELECT DISTINCT a.ancestor_code AS division_code, street.code AS street FROM reference_ancestor a
          JOIN reference_membership m ON m.community_code = a.code
          JOIN reference_ancestor up ON up.code = m.community_code
          JOIN reference_division street ON street.code = up.ancestor_code AND street.level = 'TOWNSHIP'
          JOIN project_compound k ON k.compound_id = m.compound_id
          JOIN renovation_ledger_entry l ON l.project_no = k.project_no
          WHERE ${division.sql} AND m.valid_from <= ? AND ? < m.valid_to AND l.entered_on <= ? AND ? < l.left_on
            AND l.stage <> '${RenovationStage.STRUCK_OFF}') s
        LEFT JOIN weekly_submission w ON w.division_code = s.street AND w.week = ? AND w.submitted_on <= ?
        GROUP BY s.division_code`,
      [friday, on, friday, ...division.parameters, until, until, until, until, week, on],
    );
    return new Map(
      rows.map((row) => [
        String(row['division_code']),
        {
          due: Number(row['due']),
          submitted: Number(row['submitted']),
          late: Number(row['late']),
          submittedOn: (row['submitted_on'] ?? null) as DateText | null,
        },
      ]),
    );
  },
};
