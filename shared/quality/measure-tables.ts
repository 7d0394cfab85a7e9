import type { DataSource } from 'typeorm';
import type { Level } from '../access/level';
import type { DateText } from '../time/calendar';
import type { FieldQuality } from './field-quality';
import type { MeasuredTable } from './measured-tables';

/** A measured field, and how closely the numbers about it are kept. */
export interface Measured extends FieldQuality {
  readonly level: Level;
}

type CountedRow = Readonly<Record<string, string | number | null>>;

/** Measures the tables, one statement each, in the order of the coordinates. */
export async function measureTables(
  database: DataSource,
  tables: readonly MeasuredTable[],
  today: DateText,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const table of tables) {
    const rows: CountedRow[] = await database.query(
      statementOf(table, database),
      table.dates.map(() => today),
    );
    measured.push(...qualitiesOf(table, rows[0] ?? {}));
  }
  return measured.sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1));
}

/** Names of tables and columns come from the code, never from a request; the day is the one parameter. */
function statementOf({ name, fields, dates }: MeasuredTable, { driver }: DataSource): string {
  const counts = fields.map(({ column, isText }, index) => {
    const value = driver.escape(column);
    return `COUNT(${isText ? `NULLIF(${value}, '')` : value}) AS filled_${index}`;
  });
  const latest = dates.map((date, index) => {
    const value = driver.escape(date);
    return `MAX(CASE WHEN ${value} <= ? THEN ${value} END) AS latest_${index}`;
  });
  return `SELECT ${['COUNT(*) AS row_count', ...counts, ...latest].join(', ')} FROM ${driver.escape(name)}`;
}

function qualitiesOf({ fields, dates, level }: MeasuredTable, row: CountedRow): Measured[] {
  const days = dates.flatMap((_date, index) => {
    const day = row[`latest_${index}`];
    return day === null || day === undefined ? [] : [String(day).slice(0, 10)];
  });
  const latest = days.sort().at(-1) ?? null;
  const rows = Number(row['row_count']);
  return fields.map(({ coordinate }, index) => ({
    coordinate,
    rows,
    filled: Number(row[`filled_${index}`]),
    latest,
    level,
  }));
}
