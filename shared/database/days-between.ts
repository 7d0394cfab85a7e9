import type { DataSource } from 'typeorm';
import { isEmbedded } from './migrate';

/** An expression for the days from one date column to another (days). @param from, to columns written in the code */
export function daysBetween(database: DataSource, from: string, to: string): string {
  return isEmbedded(database) ? `(julianday(${to}) - julianday(${from}))` : `DATEDIFF(${to}, ${from})`;
}
