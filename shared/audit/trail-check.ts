import { canBeTorn, chainStart, recordOfLine } from './line';
import type { Finding } from './problem';
import type { ChainPlace, WrittenRecord } from './record';
import { recordChecks, type Expected, type RecordCheck } from './record-checks';
import { firstSeqOf, linesOf, segmentName } from './segments';

/** Checks one trail, segment by segment from the oldest; holds no more than it has to remember. */
export class TrailCheck {
  /** The first bad record; what comes after it is not looked at. */
  finding: Finding | undefined;
  records = 0;
  /** Bytes of an unfinished last line: what a crash, or a writer in the middle of writing, leaves. */
  tornBytes = 0;
  firstTime: string | undefined;
  lost = 0;
  private expected: Expected;
  private first: { readonly file: string; readonly place: ChainPlace } | undefined;
  private beginningRemoved = false;
  private last: { file: string; line: number } = {
    file: segmentName(1),
    line: 0,
  };

  /** @param anchored the head that is known from outside */
  constructor(
    writer: string,
    private readonly anchored?: ChainPlace,
    private readonly checks: readonly RecordCheck[] = recordChecks,
  ) {
    const { hash } = chainStart(writer);
    this.expected = { seq: 1, previous: hash, time: undefined };
  }

  get lastSeq(): number {
    return this.expected.seq - 1;
  }

  get lastTime(): string | undefined {
    return this.expected.time;
  }

  segment(file: string, bytes: Buffer, isLast: boolean): void {
    if (this.finding) return;
    const { lines, unfinished } = linesOf(bytes);
    const named = firstSeqOf(file);
    if (!this.first && named > 1 && lines.length > 0) {
      this.expected = { seq: named, previous: undefined, time: undefined };
    }
    this.last = { file, line: 0 };
    if (named !== this.expected.seq) {
      return this.find(named > this.expected.seq ? 'missing' : 'repeated', 1, file);
    }
    for (const [index, line] of lines.entries()) {
      this.line(file, index + 1, line);
      if (this.finding) return;
    }
    this.end(file, lines.length, unfinished, isLast);
  }

  /** What can only be said after the last segment. */
  finish(): Finding | undefined {
    if (!this.finding && this.first && this.first.place.seq > 1 && !this.beginningRemoved) {
      const { file, place } = this.first;
      this.finding = {
        problem: 'missing',
        file,
        line: 1,
        seq: place.seq,
        found: 'no retention note covers them',
      };
    }
    if (!this.finding && this.anchored) this.compareEnd(this.anchored);
    return this.finding;
  }

  private line(file: string, line: number, bytes: Buffer): void {
    const record = recordOfLine(bytes);
    if (!record) return this.find('altered', line);
    for (const check of this.checks) {
      const problem = check(record, this.expected);
      if (problem) return this.find(problem, line, foundIn(record));
    }
    if (this.anchored?.seq === record.seq && this.anchored.hash !== record.hash) {
      return this.find('replaced', line);
    }
    this.remember(file, line, record);
  }

  private remember(file: string, line: number, record: WrittenRecord): void {
    const { seq, hash, time, kind } = record;
    this.first ??= { file, place: { seq, hash } };
    this.firstTime ??= time;
    this.last = { file, line };
    this.records += 1;
    if (kind === 'lost') this.lost += record.count;
    if (kind === 'retention') {
      // A crash in the middle of a removal leaves some of the segments that the note names.
      const { firstKept, firstRemovedSeq } = record;
      const { place } = this.first;
      this.beginningRemoved ||=
        place.seq === firstKept.seq
          ? place.hash === firstKept.hash
          : place.seq >= firstRemovedSeq && place.seq < firstKept.seq;
    }
    this.expected = { seq: seq + 1, previous: hash, time };
  }

  private end(file: string, lines: number, unfinished: Buffer, isLast: boolean): void {
    if (unfinished.length === 0) return;
    if (!isLast || !canBeTorn(unfinished)) return this.find('altered', lines + 1);
    this.tornBytes = unfinished.length;
    this.last = { file, line: lines };
  }

  private compareEnd({ seq }: ChainPlace): void {
    if (seq > this.lastSeq) {
      const { file, line } = this.last;
      this.finding = {
        problem: 'truncated',
        file,
        line: line + 1,
        seq: this.lastSeq + 1,
        found: `anchor: ${seq}`,
      };
    } else if (seq > 0 && this.first && seq < this.first.place.seq) {
      this.finding = {
        problem: 'missing',
        file: this.first.file,
        line: 1,
        seq,
        found: 'the anchored record',
      };
    }
  }

  private find(problem: Finding['problem'], line: number, found?: string): void {
    const { file } = this.last;
    this.finding = { problem, file, line, seq: this.expected.seq, ...(found === undefined ? {} : { found }) };
  }
}

function foundIn(record: WrittenRecord): string {
  if (record.kind !== 'discontinuity') return `seq ${record.seq}`;
  const known = record.known ? `known to end at seq ${record.known.seq}` : 'its last lines are no records';
  return `${known}, found to end at seq ${record.found.seq}`;
}
