import type { IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { RenovationItemCode } from './renovation-item-code';
import { RenovationStage } from './renovation-stage';

/** Projects under construction at a compound today; compounds without any project have no such indicator. */
const projectsUnderConstruction = 'PROJECTS_UNDER_CONSTRUCTION';

/** 1 for each compound and year with barrier-free works in the plan of that year; others have no such indicator. */
export const barrierFreeWorks = 'BARRIER_FREE_WORKS';

/** What other departments may filter and order compounds by. Two statements. */
export async function renovationIndicators(
  surroundings: DepartmentSurroundings,
): Promise<readonly IndicatorReference[]> {
  return [...(await underConstruction(surroundings)), ...(await withBarrierFreeWorks(surroundings))];
}

async function underConstruction({
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
    ...ofCompound(row.compound_id, today),
    code: projectsUnderConstruction,
    period: 'CURRENT',
    value: Number(row.projects),
  }));
}

async function withBarrierFreeWorks({
  database,
  clock,
}: DepartmentSurroundings): Promise<readonly IndicatorReference[]> {
  const rows: { compound_id: string; plan_year: unknown }[] = await database.query(
    `SELECT DISTINCT p.compound_id, r.plan_year FROM renovation_item i
      JOIN renovation_project r ON r.project_no = i.project_no
      JOIN project_compound p ON p.project_no = i.project_no WHERE i.item_code = ?`,
    [RenovationItemCode.BARRIER_FREE],
  );
  return rows.map((row) => ({
    ...ofCompound(row.compound_id, clock.today()),
    code: barrierFreeWorks,
    period: String(row.plan_year),
    value: 1,
  }));
}

function ofCompound(subjectKey: string, asOf: string) {
  return { subjectType: 'Compound', subjectKey, suppressed: false, asOf } as const;
}
