import { joinIndicator } from '../../../shared/reference/indicator-loaders';
import { among } from '../../../shared/lists/sql-piece';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { telecomIndicators } from '../indicators/received';
import { compoundsOfDivisions } from './compounds-of-division';

export interface AcceptanceCounts {
  readonly accepted: number;
  readonly passed: number;
}

/** Projects covering a compound of the division, each once, whose works were judged in a year up to a day. */
export const acceptanceByDivision: LoaderDefinition<
  AcceptanceCounts,
  { readonly on: DateText; readonly year: number }
> = {
  name: 'acceptanceByDivision',
  absent: { accepted: 0, passed: 0 },
  async batch(codes, { on, year }, { database }) {
    const compounds = compoundsOfDivisions(codes, on);
    const rows: { division_code: string; accepted: unknown; passed: unknown }[] = await database.query(
      `SELECT division_code, COUNT(*) AS accepted, SUM(acceptance_passed) AS passed
        FROM (SELECT DISTINCT c.division_code, p.project_no, p.acceptance_passed
          FROM (${compounds.sql}) c JOIN project_compound k ON k.compound_id = c.compound_id
          JOIN renovation_project p ON p.project_no = k.project_no
          WHERE p.accepted_on >= ? AND p.accepted_on <= ? AND p.accepted_on <= ?
            AND p.acceptance_passed IS NOT NULL) judged
        GROUP BY division_code`,
      [...compounds.parameters, `${year}-01-01`, `${year}-12-31`, on],
    );
    return new Map(
      rows.map((row) => [row.division_code, { accepted: Number(row.accepted), passed: Number(row.passed) }]),
    );
  },
};

/**
 * Projects of a division by whether all operators were consulted; where one was not, the others do not matter, and where
 * of one nothing is on record and the others were, nothing is said.
 */
export interface ConsultationSum {
  readonly consulted: boolean;
  readonly projects: number;
  /** Of which leads are known, and of which cases are. */
  readonly known: number;
  readonly knownCases: number;
  readonly leads: number | null;
  readonly cases: number | null;
}

export const consultationByDivision: LoaderDefinition<
  readonly ConsultationSum[],
  { readonly on: DateText; /** Each once. */ readonly kinds: readonly string[] }
> = {
  name: 'consultationByDivision',
  absent: [],
  async batch(codes, { on, kinds }, { database }) {
    const [compounds, kind] = [compoundsOfDivisions(codes, on), among('u.kind', kinds)];
    const leads = joinIndicator('leads', 'p.project_no', telecomIndicators.leads);
    const cases = joinIndicator('cases', 'p.project_no', telecomIndicators.cases);
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT p.division_code, p.consulted, COUNT(*) AS projects, COUNT(leads.value) AS known,
          COUNT(cases.value) AS known_cases, SUM(leads.value) AS leads, SUM(cases.value) AS cases
        FROM (SELECT c.division_code, k.project_no, MIN(u.consulted_at_design) AS consulted
          FROM (${compounds.sql}) c JOIN project_compound k ON k.compound_id = c.compound_id
          JOIN utility_coordination u ON u.project_no = k.project_no
          WHERE ${kind.sql} AND u.consulted_at_design IS NOT NULL GROUP BY c.division_code, k.project_no
          HAVING MIN(u.consulted_at_design) = 0 OR COUNT(DISTINCT u.kind) = ?) p
        ${leads.sql} ${cases.sql} GROUP BY p.division_code, p.consulted`,
      [...compounds.parameters, ...kind.parameters, kinds.length, ...leads.parameters, ...cases.parameters],
    );
    const sums = new Map<string, ConsultationSum[]>();
    for (const row of rows) {
      const code = String(row['division_code']);
      sums.set(code, [...(sums.get(code) ?? []), sumOf(row)]);
    }
    return sums;
  },
};

function sumOf(row: Readonly<Record<string, unknown>>): ConsultationSum {
  const numberOrNull = (value: unknown) => (value === null ? null : Number(value));
  return {
    consulted: Number(row['consulted']) === 1,
    projects: Number(row['projects']),
    known: Number(row['known']),
    knownCases: Number(row['known_cases']),
    leads: numberOrNull(row['leads']),
    cases: numberOrNull(row['cases']),
  };
}
