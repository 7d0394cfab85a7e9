import type { IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { RenovationStage } from './renovation-stage';

/** Projects under construction at a compound today; compounds without any project have no such indicator. */
export const projectsUnderConstruction = 'PROJECTS_UNDER_CONSTRUCTION';

/** What other departments may filter and order compounds by. One statement. */
export async function renovationIndicators({
  database,
  clock,
}: DepartmentSurroundings): Promise<readonly IndicatorReference[]> {
  const today = clock.today();
  const rows: { compound_id: string; projects: unknown }[] = await database.query(
    `SELECT p.compound_id, COUNT(l.project_no) AS projects FROM project_compound p
      LEFT JOIN renovation_ledger_entry l ON l.project_no = p.project_no
        AND l.stage = '${RenovationStage.UNDER_CONSTRUCTION}' AND l.entered_on <= ? AND ? < l.left_on
      GROUP BY p.compound_id`,
    [today, today],
  );
  return rows.map((row) => ({
    subjectType: 'Compound',
    subjectKey: row.compound_id,
    code: projectsUnderConstruction,
    period: 'CURRENT',
    value: Number(row.projects),
    suppressed: false,
    asOf: today,
  }));
}
