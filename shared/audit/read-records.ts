import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordOfLine } from './line';
import type { WrittenRecord } from './record';
import { firstRecordOf, firstSeqOf, linesOf, segmentsIn } from './segments';

export interface RecordsWanted {
  /** Not before this time (UTC, ISO 8601). */
  readonly from?: string;
  /** Before this time (UTC, ISO 8601). */
  readonly to?: string;
  /** How many records at most. */
  readonly first: number;
  /** Number of the record behind which the page goes on: the last one of the page before. */
  readonly after?: number;
}

/** Records of one trail, newest first. */
export interface RecordPage {
  readonly records: readonly WrittenRecord[];
  readonly hasNextPage: boolean;
  /** Lines that were met and are no records, or whose hash does not fit: the trail should be verified. */
  readonly damagedLines: number;
}

/**
 * A page of a trail, newest first. Holds one segment in memory at a time and decodes from its end only what the page
 * needs; segments that lie outside the times are not read. The hash of each record is checked, the chain is not.
 */
export async function readRecords(
  auditDirectory: string,
  writer: string,
  { from = '', to, first, after = Infinity }: RecordsWanted,
): Promise<RecordPage> {
  const directory = join(auditDirectory, writer);
  const segments = (await segmentsIn(directory)).filter((name) => firstSeqOf(name) < after).toReversed();
  const records: WrittenRecord[] = [];
  let damagedLines = 0;
  for (const segment of segments) {
    const file = join(directory, segment);
    const begin = (await firstRecordOf(file))?.time;
    if (to !== undefined && begin !== undefined && begin >= to) continue;
    const { lines } = linesOf(await readFile(file));
    const wanted = lines.slice(0, Math.min(lines.length, after - firstSeqOf(segment)));
    for (const line of wanted.toReversed()) {
      const record = recordOfLine(line);
      if (!record) damagedLines += 1;
      else if (record.seq < after && (to === undefined || record.time < to) && record.time >= from) {
        if (records.length === first) return { records, hasNextPage: true, damagedLines };
        records.push(record);
      }
    }
    if (begin !== undefined && begin < from) break;
  }
  return { records, hasNextPage: false, damagedLines };
}
