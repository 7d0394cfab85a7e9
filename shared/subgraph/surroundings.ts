import type { DataSource } from 'typeorm';
import type { Clock } from '../time/clock';

/** What stands still between requests and every loader may use. */
export interface DepartmentSurroundings {
  readonly database: DataSource;
  readonly clock: Clock;
  /** Counts of persons below this are suppressed (persons). */
  readonly personCountThreshold: number;
}
