import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { RetentionNote } from './record';
import { syncDirectory } from './segment-file';
import { firstRecordOf, firstSeqOf, segmentsIn } from './segments';

const dayMs = 86_400_000;

export interface Retention {
  readonly directory: string;
  readonly days: number;
  readonly now: Date;
  /** Resolves when the note is in the chain, on disk. */
  readonly note: (note: RetentionNote) => Promise<void>;
}

/**
 * Removes the whole segments all of whose records are older than `days`; first a note in the chain says which. A segment
 * that cannot be read ends it there: it stays, and all behind it. The newest segment always stays.
 * @returns names of the removed segments
 */
export async function removeOldSegments({
  directory,
  days,
  now,
  note,
}: Retention): Promise<readonly string[]> {
  const segments = await segmentsIn(directory);
  const limit = new Date(now.getTime() - days * dayMs).toISOString();
  let firstKept: RetentionNote['firstKept'] | undefined;
  let count = 0;
  // What a segment holds is older than the first record of the next.
  for (const next of segments.slice(1)) {
    const first = await firstRecordOf(join(directory, next));
    if (first === undefined || first.time >= limit) break;
    firstKept = { seq: first.seq, hash: first.hash, time: first.time };
    count += 1;
  }
  if (!firstKept) return [];
  const removed = segments.slice(0, count);
  const firstRemovedSeq = firstSeqOf(removed[0] ?? '');
  await note({ kind: 'retention', days, segments: removed, firstRemovedSeq, firstKept });
  for (const segment of removed) await unlink(join(directory, segment));
  await syncDirectory(directory);
  return removed;
}
