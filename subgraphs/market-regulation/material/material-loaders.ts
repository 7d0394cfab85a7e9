import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { InspectionResult } from '../inspection/inspection-result';
import { MaterialCheck } from './material-check';
import type { MaterialCounts } from './renovation-project-market-regulation';

/** It found failings, or its test report is false. */
const problem: SqlPiece = { sql: 'result <> ? OR report_genuine = 0', parameters: [InspectionResult.PASS] };

/** Checks of projects published by a day; null for a project without any. */
export const materialCountsByProject: LoaderDefinition<MaterialCounts | null, { readonly on: DateText }> = {
  name: 'materialCountsByProject',
  absent: null,
  async batch(projectNos, { on }, { database }) {
    const published = publishedChecks(projectNos, on);
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT project_no, COUNT(*) AS checks, SUM(CASE WHEN result <> ? THEN 1 ELSE 0 END) AS failed,
        SUM(CASE WHEN report_genuine = 0 THEN 1 ELSE 0 END) AS false_reports,
        SUM(CASE WHEN ${problem.sql} THEN 1 ELSE 0 END) AS problems, MAX(synthetic) AS synthetic
        FROM material_check WHERE ${published.sql} GROUP BY project_no`,
      [InspectionResult.PASS, ...problem.parameters, ...published.parameters],
    );
    return new Map(
      rows.map((row) => [
        String(row['project_no']),
        {
          checks: Number(row['checks']),
          failed: Number(row['failed']),
          falseReports: Number(row['false_reports']),
          problems: Number(row['problems']),
          synthetic: Number(row['synthetic']) === 1,
        },
      ]),
    );
  },
};

export interface MaterialListArgs {
  readonly on: DateText;
  /** Only checks that found failings or a false report. */
  readonly problemsOnly: boolean;
  readonly first: number;
}

/** The first checks of each project, newest first. */
export const materialChecksByProject: LoaderDefinition<readonly MaterialCheck[], MaterialListArgs> = {
  name: 'materialChecksByProject',
  absent: [],
  async batch(projectNos, { on, problemsOnly, first }, { database }) {
    const published = publishedChecks(projectNos, on);
    const rows = await firstOfEach(database, MaterialCheck, {
      idColumn: 'check_no',
      keyColumn: 'project_no',
      order: [
        ['checked_on', 'DESC'],
        ['check_no', 'ASC'],
      ],
      from: rowsOf('material_check', problemsOnly ? allOf(published, problem) : published),
      first,
    });
    return groupBy(rows, ({ projectNo }) => projectNo);
  },
};

function publishedChecks(projectNos: readonly string[], on: DateText): SqlPiece {
  return allOf(among('project_no', projectNos), { sql: 'published_on <= ?', parameters: [on] });
}
