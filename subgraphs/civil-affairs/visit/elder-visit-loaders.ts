import { In } from 'typeorm';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText, YearMonthText } from '../../../shared/time/calendar';
import { CareVisit, CareVisitResult, visitedResults } from './care-visit';
import type { ElderVisit } from './elder-visit';

export interface AskedVisits {
  /** Null for all months. */
  readonly month: YearMonthText | null;
}

/** The visits of elders, planned or made, the latest month first. */
export const visitsByElder: LoaderDefinition<
  readonly ElderVisit[],
  AskedVisits & { readonly first: number }
> = {
  name: 'visitsByElder',
  absent: [],
  async batch(elderIds, { month, first }, { database }) {
    const { sql, parameters } = visitsOf(elderIds, month);
    const rows: VisitRow[] = await database.manager.query(
      `SELECT * FROM (SELECT visit.*, ROW_NUMBER() OVER (PARTITION BY elder_id ORDER BY month DESC) AS nth
         FROM (${sql}) visit) numbered WHERE nth <= ? ORDER BY elder_id, nth`,
      [...parameters, first],
    );
    const groups = groupBy(rows, ({ elder_id: id }) => id);
    return new Map([...groups].map(([id, list]) => [id, list.map(visitOfRow)]));
  },
};

/** How many months have a visit of an elder, planned or made. */
export const visitCountByElder: LoaderDefinition<number, AskedVisits> = {
  name: 'visitCountByElder',
  absent: 0,
  async batch(elderIds, { month }, { database }) {
    const { sql, parameters } = visitsOf(elderIds, month);
    const rows: { elder_id: string; visits: number | string }[] = await database.manager.query(
      `SELECT elder_id, COUNT(*) AS visits FROM (${sql}) visit GROUP BY elder_id`,
      [...parameters],
    );
    return new Map(rows.map(({ elder_id: id, visits }) => [id, Number(visits)]));
  },
};

/** SQL: the day on which the elder of a row was last seen; NULL when never. */
export function lastVisitSql(elderId: string): string {
  const results = visitedResults.map((result) => `'${result}'`).join(', ');
  return `SELECT MAX(seen.visited_on) FROM care_visit seen WHERE seen.elder_id = ${elderId} AND seen.result IN (${results})`;
}

/** When elders were last seen; null when never. */
export const lastVisitByElder: LoaderDefinition<DateText | null> = {
  name: 'lastVisitByElder',
  absent: null,
  async batch(elderIds, _args, { database }) {
    const asked = among('elder.elder_id', elderIds);
    const rows: { id: string; seen: DateText | null }[] = await database.manager.query(
      `SELECT elder.elder_id AS id, (${lastVisitSql('elder.elder_id')}) AS seen FROM elder WHERE ${asked.sql}`,
      [...asked.parameters],
    );
    return new Map(rows.map(({ id, seen }) => [id, seen]));
  },
};

/** What came of the visits of elders in a month; null where nobody called. */
export const visitInMonth: LoaderDefinition<CareVisit | null, { readonly month: YearMonthText }> = {
  name: 'visitInMonth',
  absent: null,
  async batch(elderIds, { month }, { database }) {
    const rows = await database.manager.findBy(CareVisit, { elderId: In([...elderIds]), month });
    return new Map(rows.map((row) => [row.elderId, row]));
  },
};

interface VisitRow {
  readonly elder_id: string;
  readonly month: YearMonthText;
  readonly planned_on: DateText | null;
  readonly visited_on: DateText | null;
  readonly result: CareVisitResult | null;
}

/** Visits that were made with their plan, if there was one, and plans of which nothing came. */
function visitsOf(elderIds: readonly string[], month: YearMonthText | null): SqlPiece {
  const of = (table: string): SqlPiece =>
    allOf(
      among(`${table}.elder_id`, elderIds),
      ...(month === null ? [] : [{ sql: `${table}.month = ?`, parameters: [month] }]),
    );
  const [made, planned] = [of('made'), of('planned')];
  return {
    sql: `SELECT made.elder_id, made.month, planned.planned_on, made.visited_on, made.result
      FROM care_visit made LEFT JOIN care_visit_plan planned
        ON planned.elder_id = made.elder_id AND planned.month = made.month
      WHERE ${made.sql}
      UNION ALL
      SELECT planned.elder_id, planned.month, planned.planned_on, NULL, NULL FROM care_visit_plan planned
      WHERE ${planned.sql} AND NOT EXISTS (
        SELECT 1 FROM care_visit made WHERE made.elder_id = planned.elder_id AND made.month = planned.month)`,
    parameters: [...made.parameters, ...planned.parameters],
  };
}

function visitOfRow(row: VisitRow): ElderVisit {
  const { elder_id: elderId, month, planned_on: plannedOn, visited_on: visitedOn, result } = row;
  const declined = result === null ? null : result === CareVisitResult.DECLINED;
  return { elderId, month, plannedOn, visitedOn, outcome: result, declined };
}
