import { AnchorKeeper } from './anchor-keeper';
import { AuditUnavailable } from './audit-unavailable';
import { ChainFile } from './chain-file';
import { bodyOf } from './line';
import type { AuditRecord, ChainPlace, TrailNote } from './record';
import { recordable } from './recordable';
import { removeOldSegments } from './retention';
import { TrailQueue, type Batch } from './trail-queue';
import type { Log } from '../observability/log';

export type TrailState = (
  | { readonly phase: 'open' }
  /** Records are refused; the trail tries again by itself. */
  | { readonly phase: 'failing'; readonly since: string; readonly cause: string }
  | { readonly phase: 'closed' }
) & {
  /** The last record on disk; undefined before the first opening. */
  readonly head: ChainPlace | undefined;
  /** Records that were refused and of which the trail does not tell yet. */
  readonly lost: number;
};

/** The trail of one process: a record is on disk, chained to the one before, or its caller is told that it is not. */
export interface Trail {
  /** Name of the trail: the writer's, with a number where other processes write trails of that name. */
  readonly writer: string;
  /** Whether the last attempt to write was a success. While false, fields above PUBLIC are closed. */
  readonly isWritable: boolean;
  readonly state: TrailState;
  /**
   * Resolves when the record is on disk; records that wait at the same time share one write and one sync.
   * @throws AuditUnavailable when it is not. It is then counted as lost (do not append it again), or, where the disk only
   * took too long, may still be written later.
   */
  append(record: AuditRecord): Promise<void>;
  /** The same without waiting, in the same order; a failure shows in `state` and, when the trail heals, in the trail. */
  appendLater(record: AuditRecord): void;
  /** Writes what waits, the end note and the anchor. */
  close(): Promise<void>;
}

export interface TrailOptions {
  readonly auditDirectory: string;
  readonly anchorDirectory: string;
  /** `gateway` or a department's name, with `@replica` where replicas share an anchor directory but not this one. */
  readonly name: string;
  readonly retentionDays: number;
  readonly log: Log;
  readonly now?: () => Date;
  /** Default 8 MB. */
  readonly segmentBytes?: number;
  /** Default 10 s. */
  readonly anchorIntervalMs?: number;
  /** How soon a failing trail is tried again; default 500 ms. */
  readonly retryMs?: number;
  /** How long the disk may take before records are refused; default 1 s. */
  readonly writeTimeoutMs?: number;
  /** How often old segments are looked for; default an hour. */
  readonly retentionIntervalMs?: number;
}

/** Opens a trail. A directory that cannot be written is no error here: the trail is failing, and heals. */
export async function openTrail(options: TrailOptions): Promise<Trail> {
  const trail = new FileTrail(options);
  await trail.start();
  return trail;
}

const notOpenedYet = 'not opened yet';

type Phase =
  | { readonly name: 'open' }
  | { readonly name: 'failing'; readonly since: string; readonly cause: string }
  | { readonly name: 'closed' };

class FileTrail implements Trail {
  private readonly chain: ChainFile;
  private readonly anchors: AnchorKeeper;
  private readonly queue = new TrailQueue();
  private readonly now: () => Date;
  private phase: Phase;
  private notes: TrailNote[] = [{ kind: 'opened' }];
  private lost = { count: 0, since: '' };
  private working: Promise<void> | undefined;
  private retrying: NodeJS.Timeout | undefined;
  private readonly schedules: NodeJS.Timeout[] = [];

  constructor(private readonly options: TrailOptions) {
    const { auditDirectory, anchorDirectory, name, log, segmentBytes = 8 * 1024 * 1024 } = options;
    this.chain = new ChainFile({ auditDirectory, name, segmentBytes });
    this.anchors = new AnchorKeeper(anchorDirectory, log);
    this.now = options.now ?? (() => new Date());
    this.phase = { name: 'failing', since: this.time(), cause: notOpenedYet };
  }

  get writer(): string {
    return this.chain.writer ?? this.options.name;
  }

  get isWritable(): boolean {
    return this.phase.name === 'open';
  }

  get state(): TrailState {
    const { name: phase, ...rest } = this.phase;
    return { phase, ...rest, head: this.chain.place, lost: this.lost.count } as TrailState;
  }

  async start(): Promise<void> {
    await this.work(() => this.reopen());
    const { anchorIntervalMs = 10_000, retentionIntervalMs = 3_600_000 } = this.options;
    await this.anchorHead();
    await this.removeOld();
    this.schedules.push(setInterval(() => void this.anchorHead(), anchorIntervalMs).unref());
    this.schedules.push(setInterval(() => void this.removeOld(), retentionIntervalMs).unref());
  }

  async append(record: AuditRecord): Promise<void> {
    const body = bodyOf(recordable(record));
    const refusal = this.phase.name === 'open' ? this.queue.refusalOf(body) : this.causeOfRefusal();
    if (refusal !== undefined) {
      this.lose(1);
      throw new AuditUnavailable(this.writer, refusal);
    }
    await this.add(body);
  }

  appendLater(record: AuditRecord): void {
    this.append(record).catch(() => undefined);
  }

  async close(): Promise<void> {
    if (this.phase.name === 'closed') return;
    for (const schedule of this.schedules) clearInterval(schedule);
    while (this.working) await this.working;
    clearTimeout(this.retrying);
    if (this.phase.name === 'open') {
      this.notes.push({ kind: 'closed' });
      await this.work(() => this.writeAll());
    }
    clearTimeout(this.retrying);
    if (this.lost.count > 0) this.options.log.error({ lost: this.lost.count }, 'audit records are lost');
    this.phase = { name: 'closed' };
    await this.anchors.settled();
    await this.anchorHead();
    await this.chain.close();
  }

  private time(): string {
    return this.now().toISOString();
  }

  private causeOfRefusal(): string {
    return this.phase.name === 'failing' ? this.phase.cause : 'the trail is closed';
  }

  private lose(count: number): void {
    if (count === 0) return;
    this.lost = { count: this.lost.count + count, since: this.lost.since || this.time() };
  }

  private add(body: string): Promise<void> {
    const written = this.queue.add(body);
    if (!this.working) void this.work(() => this.writeAll());
    return written;
  }

  /** One thing at a time is done with the chain. */
  private work(act: () => Promise<void>): Promise<void> {
    const working = act().finally(() => {
      this.working = undefined;
      if (this.phase.name === 'open' && this.hasWork) void this.work(() => this.writeAll());
    });
    this.working = working;
    return working;
  }

  private get hasWork(): boolean {
    return this.queue.length > 0 || this.notes.length > 0 || this.lost.count > 0;
  }

  private async writeAll(): Promise<void> {
    // Everything that is asked for in this turn goes into one batch.
    await new Promise(setImmediate);
    while (this.phase.name === 'open' && this.hasWork) await this.writeBatch();
  }

  private async reopen(): Promise<void> {
    try {
      this.notes.push(...(await this.chain.open((writer) => this.anchors.known(writer))));
    } catch (error) {
      return this.fail(error);
    }
    const wrong = this.notes.filter(({ kind }) => kind === 'discontinuity');
    for (const note of wrong) this.options.log.error({ note }, 'the audit trail is not as it was left');
    await this.writeBatch();
  }

  private async writeBatch(): Promise<void> {
    const batch = this.queue.take();
    const { notes, lost } = this;
    const own: TrailNote[] = lost.count > 0 ? [...notes, { kind: 'lost', ...lost }] : notes;
    const { writeTimeoutMs = 1_000 } = this.options;
    const impatience = new Patience(writeTimeoutMs, () => this.becomeImpatient(batch, writeTimeoutMs));
    try {
      await this.chain.write([...own.map(bodyOf), ...batch.bodies], this.now());
    } catch (error) {
      return this.fail(error, batch);
    } finally {
      impatience.end();
    }
    this.notes = this.notes.slice(notes.length);
    const left = this.lost.count - lost.count;
    this.lost = { count: left, since: left > 0 ? this.lost.since : '' };
    this.recover();
    batch.succeed();
  }

  /** The disk has not answered: nobody waits longer, but what was handed over may still arrive. */
  private becomeImpatient(batch: Batch, timeoutMs: number): void {
    if (this.phase.name === 'open') this.enterFailing(`the disk has not answered within ${timeoutMs} ms`);
    const error = new AuditUnavailable(this.writer, this.causeOfRefusal());
    batch.fail(error);
    this.queue.disappoint(error);
  }

  private fail(error: unknown, batch?: Batch): void {
    const cause = error instanceof Error ? error.message : String(error);
    this.enterFailing(cause);
    const refused = new AuditUnavailable(this.writer, cause);
    batch?.fail(refused);
    this.lose(batch?.bodies.length ?? 0);
    while (this.queue.length > 0) {
      const rest = this.queue.take();
      rest.fail(refused);
      this.lose(rest.bodies.length);
    }
    const { retryMs = 500 } = this.options;
    this.retrying = setTimeout(() => void this.work(() => this.reopen()), retryMs).unref();
  }

  private enterFailing(cause: string): void {
    const reported = this.phase.name === 'failing' && this.phase.cause === cause;
    const since = this.phase.name === 'failing' ? this.phase.since : this.time();
    this.phase = { name: 'failing', since, cause };
    if (!reported)
      this.options.log.error({ writer: this.writer, cause }, 'the audit trail cannot be written');
  }

  private recover(): void {
    if (this.phase.name !== 'failing') return;
    const { since, cause } = this.phase;
    this.phase = { name: 'open' };
    if (cause === notOpenedYet) return;
    this.options.log.info({ writer: this.writer, since }, 'the audit trail is written');
  }

  private async anchorHead(): Promise<void> {
    const { writer, place } = this.chain;
    if (writer !== undefined && place) await this.anchors.keep({ writer, ...place, time: this.time() });
  }

  private async removeOld(): Promise<void> {
    const { directory } = this.chain;
    if (!this.isWritable || directory === undefined) return;
    const { retentionDays: days, log } = this.options;
    try {
      const note = (text: TrailNote) => this.add(bodyOf(text));
      const removed = await removeOldSegments({ directory, days, now: this.now(), note });
      if (removed.length > 0) log.info({ writer: this.writer, removed }, 'old audit segments were removed');
    } catch (error) {
      log.error({ err: error }, 'old audit segments could not be removed');
    }
  }
}

/**
 * Waits for the disk, not for the process: when the process was busy with something else for part of the time, the disk
 * may have answered long ago, so it is waited for once more.
 */
class Patience {
  private timer: NodeJS.Timeout;
  private readonly due: number;

  constructor(timeoutMs: number, end: () => void) {
    this.due = performance.now() + timeoutMs;
    this.timer = setTimeout(() => {
      const late = performance.now() - this.due;
      if (late < timeoutMs / 10) return end();
      this.timer = setTimeout(end, timeoutMs);
    }, timeoutMs);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
