import { clockToleranceMs } from './chain-file';
import type { Problem } from './problem';
import type { WrittenRecord } from './record';
import { leastRetentionDays } from './retention-floor';

/** What the records up to here say of the next one. */
export interface Expected {
  readonly seq: number;
  /** Undefined for the first record of a trail whose beginning was removed. */
  readonly previous: string | undefined;
  readonly time: string | undefined;
}

/** One rule over a record whose own hash fits its bytes. */
export type RecordCheck = (record: WrittenRecord, expected: Expected) => Problem | undefined;

const seqCheck: RecordCheck = ({ seq }, expected) => {
  if (seq === expected.seq) return undefined;
  return seq > expected.seq ? 'missing' : 'repeated';
};

export const chainCheck: RecordCheck = ({ previous }, expected) =>
  expected.previous === undefined || previous === expected.previous ? undefined : 'unchained';

const timeCheck: RecordCheck = (record, expected) => {
  if (record.kind === 'clock' || expected.time === undefined) return undefined;
  return Date.parse(expected.time) - Date.parse(record.time) > clockToleranceMs ? 'time-back' : undefined;
};

/** A removal is right when everything removed was older than the floor, and the floor is no less than the rules say. */
const retentionCheck: RecordCheck = (record) => {
  if (record.kind !== 'retention') return undefined;
  const keptMs = Date.parse(record.time) - Date.parse(record.firstKept.time);
  const old = record.days >= leastRetentionDays && keptMs >= record.days * 86_400_000;
  return old && record.firstKept.seq < record.seq ? undefined : 'wrong-retention';
};

const discontinuityCheck: RecordCheck = ({ kind }) =>
  kind === 'discontinuity' ? 'discontinuity' : undefined;

/** All rules, in the order in which they name a record. */
export const recordChecks: readonly RecordCheck[] = [
  seqCheck,
  chainCheck,
  timeCheck,
  retentionCheck,
  discontinuityCheck,
];
