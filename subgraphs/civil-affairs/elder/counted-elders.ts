import type { DataSource } from 'typeorm';
import type { SqlPiece } from '../../../shared/lists/sql-piece';
import type { Counts } from '../../../shared/persons/breakdowns-over-tree';
import type { DateText } from '../../../shared/time/calendar';
import type { Neighbourhood } from '../place/neighbourhood';
import type { CountedRow } from '../place/place-tree';
import { difficultyColumns, isRegistered } from './register-conditions';

const columns = [
  'elder_id',
  'compound_id',
  'building_id',
  'ability_grade',
  'birth_year',
  'visit_consent',
  'synthetic',
  ...difficultyColumns,
];

/** SQL that joins rows to `elder`, with its parameters. */
const nothingJoined: SqlPiece = { sql: '', parameters: [] };

/**
 * Numbers of elders (persons) on the register on a day, of each place of a neighbourhood. One statement for each of its
 * selections of rows. @param conditions SQL on the columns of `elder`, and of what is joined to it
 */
export async function countElders<Measure extends string>(
  database: DataSource,
  { located }: Neighbourhood,
  on: DateText,
  conditions: Readonly<Record<Measure, string>>,
  joined = nothingJoined,
): Promise<CountedRow<Measure>[]> {
  const condition = isRegistered('located_row', on);
  const measures = Object.keys(conditions) as Measure[];
  const sums = measures.map((name) => `SUM(CASE WHEN ${conditions[name]} THEN 1 ELSE 0 END) AS n_${name}`);
  const groups = await Promise.all(
    located({ table: 'elder', columns, condition }).map(
      ({ sql, parameters }): Promise<Readonly<Record<string, string | number | null>>[]> =>
        database.manager.query(
          `SELECT elder.belongs_to AS community, elder.compound_id AS compound, elder.building_id AS building,
          ${sums.join(', ')} FROM (${sql}) elder ${joined.sql}
          GROUP BY elder.belongs_to, elder.compound_id, elder.building_id`,
          [...parameters, ...joined.parameters],
        ),
    ),
  );
  return groups.flat().map((row) => ({
    community: textOf(row['community']),
    compound: textOf(row['compound']),
    building: textOf(row['building']),
    counts: Object.fromEntries(measures.map((name) => [name, Number(row[`n_${name}`])])) as Counts<Measure>,
  }));
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
