import { type CallersRows, compoundOfCaller, divisionOfCaller } from '../../../shared/access/caller-rows';
import { allOf, anyOf, type SqlPiece } from '../../../shared/lists/sql-piece';

/** A case stands in its compound, and in its division where it has none. @param table name or alias of `police_case` */
export function isCaseOfCaller(table: string, { visit, today }: CallersRows): SqlPiece {
  const inNoCompound: SqlPiece = { sql: `${table}.compound_id IS NULL`, parameters: [] };
  return allOf(
    anyOf(
      compoundOfCaller(`${table}.compound_id`, visit, today),
      allOf(inNoCompound, divisionOfCaller(`${table}.division_code`, visit)),
    ),
  );
}

/** A lead stands in its compound; one in no compound goes with the project that it concerns. */
export function isLeadOfCaller(table: string, { visit, today }: CallersRows): SqlPiece {
  const inNoCompound: SqlPiece = { sql: `${table}.compound_id IS NULL`, parameters: [] };
  return allOf(anyOf(compoundOfCaller(`${table}.compound_id`, visit, today), inNoCompound));
}

/** A surveyed project stands in each of its compounds. @param column a project's number, after the name of its table */
export function isProjectOfCaller(column: string, { visit, today }: CallersRows): SqlPiece {
  if (visit.caller.divisions === 'everywhere') return allOf();
  const { sql, parameters } = compoundOfCaller('site.compound_id', visit, today);
  return {
    sql: `EXISTS (SELECT 1 FROM surveyed_project_compound site WHERE site.project_no = ${column} AND ${sql})`,
    parameters,
  };
}
