import { bodyOf, chainedLine, sm3 } from './line';
import type { ChainPlace, TrailNote } from './record';
import { SegmentFile } from './segment-file';
import { recordAt, segmentName, trailEnd, type TrailEnd } from './segments';
import { lockWriter, type WriterLock } from './writer-lock';

/** A clock may go back by this much without a note: time servers correct it in small steps. */
export const clockToleranceMs = 5 * 60_000;

export interface ChainFileOptions {
  readonly auditDirectory: string;
  readonly name: string;
  /** A segment that has grown to this is followed by a new one (bytes). */
  readonly segmentBytes: number;
}

/** A chain of records on disk: opens where it ended, adds records durably, begins a new segment by size or UTC day. */
export class ChainFile {
  private lock: WriterLock | undefined;
  private segment: SegmentFile | undefined;
  private head: { readonly place: ChainPlace; readonly time: string | undefined } | undefined;

  constructor(private readonly options: ChainFileOptions) {}

  /** Name of the trail, once it is open. */
  get writer(): string | undefined {
    return this.lock?.writer;
  }

  get directory(): string | undefined {
    return this.lock?.directory;
  }

  /** The last record on disk, once the chain is open. */
  get place(): ChainPlace | undefined {
    return this.head?.place;
  }

  /**
   * Opens the chain, or opens it again after a failure, at its end on disk.
   * @param anchored what is known of the chain from outside; asked where this process does not know it by itself
   * @returns what has to be noted in the chain about the state in which it was found
   */
  async open(anchored: (writer: string) => Promise<ChainPlace | undefined>): Promise<readonly TrailNote[]> {
    await this.letGoOfSegment();
    const { writer, directory } = await this.locked();
    const written = this.head?.place;
    const known = written ?? (await anchored(writer));
    const end = await trailEnd(directory, writer);
    const notes = notesOf(end);
    if (known && !(await holds(directory, end.place, known))) {
      const cause = written ? 'not-as-written' : 'not-as-anchored';
      notes.push({ kind: 'discontinuity', cause, known, found: end.place });
    }
    if (end.segment) {
      const { name, bytes, since } = end.segment;
      this.segment = await SegmentFile.continue(directory, name, bytes, since?.slice(0, 10) ?? '');
    }
    this.head = { place: end.place, time: end.time };
    return notes;
  }

  /** Adds records in this order, with one write and one sync; resolves when all are on disk. */
  async write(bodies: readonly string[], now: Date): Promise<void> {
    const { head, directory } = this;
    if (!head || directory === undefined)
      throw new Error('audit chain: expected to be open, found it closed');
    const time = now.toISOString();
    const clockWentBack = head.time !== undefined && Date.parse(head.time) - now.getTime() > clockToleranceMs;
    const notes = clockWentBack ? [bodyOf({ kind: 'clock', before: head.time ?? '' })] : [];
    let { place } = head;
    const lines = [...notes, ...bodies].map((body) => {
      const chained = chainedLine(body, time, place);
      place = chained.place;
      return chained.line;
    });
    const segment = await this.segmentFor(directory, head.place, time.slice(0, 10));
    await segment.append(Buffer.from(lines.join('')));
    this.head = { place, time };
  }

  async close(): Promise<void> {
    await this.letGoOfSegment();
    this.lock?.release();
    this.lock = undefined;
  }

  private async segmentFor(directory: string, { seq }: ChainPlace, day: string): Promise<SegmentFile> {
    const current = this.segment;
    if (current && current.bytes < this.options.segmentBytes && ['', day].includes(current.day))
      return current;
    this.segment = await SegmentFile.create(directory, segmentName(seq + 1), day);
    await current?.close();
    return this.segment;
  }

  private async locked(): Promise<WriterLock> {
    if (this.lock?.holds()) return this.lock;
    this.lock?.release();
    this.lock = undefined;
    const lock = await lockWriter(this.options.auditDirectory, this.options.name);
    this.lock = lock;
    return lock;
  }

  /** The segment may be in any state here; what matters is found out anew from the disk. */
  private async letGoOfSegment(): Promise<void> {
    const { segment } = this;
    this.segment = undefined;
    await segment?.cutBack().catch(() => undefined);
    await segment?.close().catch(() => undefined);
  }
}

function notesOf({ torn, damaged, place, segment }: TrailEnd): TrailNote[] {
  const notes: TrailNote[] = [];
  if (torn.length > 0) {
    notes.push({ kind: 'torn', segment: segment?.name ?? '', bytes: torn.length, digest: sm3(torn) });
  }
  if (damaged) notes.push({ kind: 'discontinuity', cause: 'damaged-end', known: null, found: place });
  return notes;
}

async function holds(directory: string, end: ChainPlace, known: ChainPlace): Promise<boolean> {
  if (known.seq > end.seq) return false;
  if (known.seq === end.seq) return known.hash === end.hash;
  return known.seq === 0 || (await recordAt(directory, known.seq))?.hash === known.hash;
}
