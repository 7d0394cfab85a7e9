import type { RequestContext } from '../subgraph/request-context';
import { among } from '../lists/sql-piece';

/**
 * Whether the caller may see every division that the department knows: what is told of a whole register above PUBLIC is
 * for such callers. Who knows of no division sees none.
 */
export async function seesWholeTerritory({ database, visit }: RequestContext): Promise<boolean> {
  const { divisions } = visit.caller;
  if (divisions === 'everywhere') return true;
  if (divisions.length === 0) return false;
  const above = among('a.ancestor_code', divisions);
  const rows: { known: number | string; outside: number | string | null }[] = await database.query(
    `SELECT COUNT(*) AS known, SUM(CASE WHEN EXISTS (
        SELECT 1 FROM reference_ancestor a WHERE a.code = d.code AND ${above.sql}) THEN 0 ELSE 1 END) AS outside
      FROM reference_division d
      WHERE NOT EXISTS (
        SELECT 1 FROM reference_ancestor below WHERE below.ancestor_code = d.code AND below.code <> d.code)`,
    [...above.parameters],
  );
  const [counted] = rows;
  return counted !== undefined && Number(counted.known) > 0 && Number(counted.outside) === 0;
}
