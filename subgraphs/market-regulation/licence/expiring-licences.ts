import type { DataSource } from 'typeorm';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { type Licence, licenceOn } from './licence';
import type { LicenceKind } from './licence-kind';
import type { LicenceRecord } from './licence-record';

/** Licences in force on a day that run out within so many days after it, or on it. */
export interface ExpiryArgs {
  readonly on: DateText;
  readonly withinDays: number;
  readonly kind: LicenceKind | null;
}

/** Of bodies registered in a division and below; the soonest first. */
export const expiringLicencesByDivision: LoaderDefinition<
  readonly Licence[],
  ExpiryArgs & { readonly first: number }
> = {
  name: 'expiringLicencesByDivision',
  absent: [],
  async batch(codes, { first, ...args }, { database }) {
    const { sql, parameters } = expiring(codes, args);
    const rows = await read(database, {
      sql: `SELECT * FROM (SELECT ranked.*, ROW_NUMBER() OVER (
          PARTITION BY division ORDER BY valid_to, kind, number) AS place FROM (${sql}) ranked) placed
        WHERE place <= ? ORDER BY place`,
      parameters: [...parameters, first],
    });
    const lists = groupBy(rows, (row) => String(row['division']));
    return new Map(
      [...lists].map(([code, list]) => [code, list.map((row) => licenceOn(recordOf(row), args.on))]),
    );
  },
};

export const expiringLicenceCountByDivision: LoaderDefinition<number, ExpiryArgs> = {
  name: 'expiringLicenceCountByDivision',
  absent: 0,
  async batch(codes, args, { database }) {
    const { sql, parameters } = expiring(codes, args);
    const rows = await read(database, {
      sql: `SELECT division, COUNT(*) AS licences FROM (${sql}) found GROUP BY division`,
      parameters,
    });
    return new Map(rows.map((row) => [String(row['division']), Number(row['licences'])]));
  },
};

function expiring(codes: readonly string[], { on, withinDays, kind }: ExpiryArgs): SqlPiece {
  const asked = among('above.ancestor_code', codes);
  return {
    sql: `SELECT above.ancestor_code AS division, l.kind, l.number, l.uscc, l.facility_id, l.valid_from, l.valid_to
      FROM reference_ancestor above JOIN enterprise e ON e.registered_in = above.code
      JOIN licence l ON l.uscc = e.uscc
      WHERE ${asked.sql} AND l.valid_to BETWEEN ? AND ? AND (l.valid_from IS NULL OR l.valid_from <= ?)
        ${kind === null ? '' : 'AND l.kind = ?'}`,
    parameters: [...asked.parameters, ...[on, addDays(on, withinDays), on], ...(kind === null ? [] : [kind])],
  };
}

function read(database: DataSource, { sql, parameters }: SqlPiece): Promise<Record<string, unknown>[]> {
  return database.query(sql, [...parameters]);
}

function recordOf(row: Record<string, unknown>): LicenceRecord {
  const textOf = (column: string) => {
    const value = row[column];
    return value === null ? null : String(value);
  };
  return {
    kind: String(row['kind']) as LicenceKind,
    number: String(row['number']),
    uscc: String(row['uscc']),
    facilityId: textOf('facility_id'),
    validFrom: textOf('valid_from'),
    validTo: textOf('valid_to'),
  };
}
