import type { ColumnOptions } from 'typeorm';

/**
 * A decimal that reads back as a string with its full scale on every engine: MariaDB's driver gives numbers or
 * strings, SQLite numbers.
 */
export function decimalColumn(precision: number, scale: number, options: ColumnOptions = {}): ColumnOptions {
  return {
    ...options,
    type: 'decimal',
    precision,
    scale,
    transformer: {
      to: (value: string | null | undefined) => value ?? null,
      from: (value: string | number | null) => (value === null ? null : Number(value).toFixed(scale)),
    },
  };
}
