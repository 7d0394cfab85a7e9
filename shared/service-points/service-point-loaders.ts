import { In } from 'typeorm';
import { among, type SqlPiece } from '../lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../subgraph/loader';
import type { DateText } from '../time/calendar';
import { ServicePointRow, type ServicePointKind } from './service-point';

export interface ServicePointSearch {
  /** null = of every kind. */
  readonly kind: ServicePointKind | null;
  readonly on: DateText;
}

/** Rows of `division_code, point_no, kind`: points in the divisions and below, in communities that there were that day. */
function pointsOf(codes: readonly string[], { kind, on }: ServicePointSearch): SqlPiece {
  const division = among('a.ancestor_code', codes);
  return {
    sql: `SELECT a.ancestor_code AS division_code, p.point_no, p.kind FROM reference_ancestor a
      JOIN service_point p ON p.community_code = a.code JOIN reference_division c ON c.code = a.code
      WHERE ${division.sql} AND (c.valid_from IS NULL OR c.valid_from <= ?) AND (c.valid_to IS NULL OR ? < c.valid_to)
        ${kind === null ? '' : 'AND p.kind = ?'}`,
    parameters: [...division.parameters, on, on, ...(kind === null ? [] : [kind])],
  };
}

/** Points of a division and below, by number; two statements however many divisions. */
export const servicePointsByDivision: LoaderDefinition<
  readonly ServicePointRow[],
  ServicePointSearch & { readonly first: number }
> = {
  name: 'servicePointsByDivision',
  absent: [],
  async batch(codes, { first, ...search }, { database }) {
    const points = pointsOf(codes, search);
    const places: { division_code: string; point_no: string }[] = await database.query(
      `SELECT division_code, point_no FROM (SELECT x.division_code, x.point_no,
          ROW_NUMBER() OVER (PARTITION BY x.division_code ORDER BY x.point_no) AS place
          FROM (${points.sql}) x) ranked WHERE place <= ? ORDER BY division_code, place`,
      [...points.parameters, first],
    );
    const numbers = [...new Set(places.map((row) => row.point_no))];
    const rows = await database.manager.findBy(ServicePointRow, { pointNo: In(numbers) });
    const byNo = indexBy(rows, ({ pointNo }) => pointNo);
    const byDivision = groupBy(places, (row) => row.division_code);
    return new Map(
      [...byDivision].map(([code, list]) => [code, list.flatMap(({ point_no }) => byNo.get(point_no) ?? [])]),
    );
  },
};

export const servicePointCountByDivision: LoaderDefinition<number, ServicePointSearch> = {
  name: 'servicePointCountByDivision',
  absent: 0,
  async batch(codes, search, { database }) {
    const points = pointsOf(codes, search);
    const rows: { division_code: string; counted: unknown }[] = await database.query(
      `SELECT x.division_code, COUNT(*) AS counted FROM (${points.sql}) x GROUP BY x.division_code`,
      [...points.parameters],
    );
    return new Map(rows.map((row) => [row.division_code, Number(row.counted)]));
  },
};
