import type { ColumnOptions } from 'typeorm';

/**
 * A decimal that reads back as a string with its full scale on every engine: MariaDB's driver gives numbers or
 * strings, SQLite numbers.
 */
export function decimalColumn(precision: number, scale: number, options: ColumnOptions = {}): ColumnOptions {
  return { ...options, ...decimal(precision, scale, (text) => text) };
}

/**
 * A decimal copied from a document: it reads back without the zeros that the column's scale adds: 39, not 39.000; 81.2,
 * not 81.200. Zeros at the end that the document itself writes are not kept.
 */
export function writtenDecimalColumn(precision: number, scale: number): ColumnOptions {
  return decimal(precision, scale, (text) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
}

function decimal(precision: number, scale: number, print: (padded: string) => string) {
  return {
    type: 'decimal',
    precision,
    scale,
    transformer: {
      to: (value: string | null | undefined) => value ?? null,
      from: (value: string | number | null) => (value === null ? null : print(Number(value).toFixed(scale))),
    },
  } as const;
}
