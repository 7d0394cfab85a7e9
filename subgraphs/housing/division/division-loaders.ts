import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { openOnDay } from '../fire-safety/fire-hazard-loaders';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { compoundsOfDivisions } from './compounds-of-division';

export interface OnDay {
  readonly on: DateText;
}

export const openHazardCountByDivision = countByDivision('openHazardCountByDivision', (on) => ({
  sql: `fire_hazard h ON h.compound_id = c.compound_id AND ${openOnDay}`,
  parameters: [on, on],
}));

/** Additions applied for by the day; those whose day of application is unknown are counted. */
export const additionCountByDivision = countByDivision('additionCountByDivision', (on) => ({
  sql: 'elevator_addition e ON e.compound_id = c.compound_id AND (e.applied_on IS NULL OR e.applied_on <= ?)',
  parameters: [on],
}));

/** Counts rows joined to the compounds of divisions. */
function countByDivision(name: string, joined: (on: DateText) => SqlPiece): LoaderDefinition<number, OnDay> {
  return {
    name,
    absent: 0,
    async batch(codes, { on }, { database }) {
      const compounds = compoundsOfDivisions(codes, on);
      const { sql, parameters } = joined(on);
      const rows: { division_code: string; counted: unknown }[] = await database.query(
        `SELECT c.division_code, COUNT(*) AS counted FROM (${compounds.sql}) c JOIN ${sql} GROUP BY c.division_code`,
        [...compounds.parameters, ...parameters],
      );
      return new Map(rows.map((row) => [row.division_code, Number(row.counted)]));
    },
  };
}

export interface CreditCounts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Ratings of one year by division of the companies' registration; null where none was rated. */
export const creditCountsByDivision: LoaderDefinition<CreditCounts | null, { readonly year: number }> = {
  name: 'creditCountsByDivision',
  absent: null,
  async batch(codes, { year }, { database }) {
    const division = among('a.ancestor_code', codes);
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT a.ancestor_code AS division_code, ${['A', 'B', 'C', 'D'].map(gradeSum).join(', ')}
        FROM reference_ancestor a JOIN property_company f ON f.county_code = a.code
        JOIN property_credit r ON r.uscc = f.uscc
        WHERE ${division.sql} AND r.rated_year = ? GROUP BY a.ancestor_code`,
      [...division.parameters, year],
    );
    return new Map(
      rows.map((row) => [
        String(row['division_code']),
        { a: Number(row['a']), b: Number(row['b']), c: Number(row['c']), d: Number(row['d']) },
      ]),
    );
  },
};

function gradeSum(grade: string): string {
  return `SUM(CASE WHEN r.grade = '${grade}' THEN 1 ELSE 0 END) AS ${grade.toLowerCase()}`;
}
