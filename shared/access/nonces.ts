import type { DataSource } from 'typeorm';
import { isEmbedded } from '../database/migrate';
import type { Proof } from './proof';
import { proofSkewMs } from './proof';

/** Remembers which proofs were used, for longer than a proof counts. */
export interface Nonces {
  /** Takes a proof into use: false when it was used before. @throws when the memory cannot be asked */
  use(proof: Proof): Promise<boolean>;
}

/** A proof counts until its time and the skew are over; clocks of replicas may differ by as much again. */
const rememberedForMs = 2 * proofSkewMs + 10_000;
const purgeEveryMs = 60_000;

/** Shared by replicas through their database; in memory where the database is embedded, which has one process. */
export function noncesOf(database: DataSource, now: () => number = Date.now): Nonces {
  return isEmbedded(database) ? new NoncesInMemory(now) : new NoncesInDatabase(database, now);
}

/** Proofs older than this memory are refused, for it cannot know whether they were used before it began. */
export class NoncesInMemory implements Nonces {
  private readonly expiries = new Map<string, number>();
  private readonly beganAt: number;

  constructor(private readonly now: () => number = Date.now) {
    this.beganAt = now();
  }

  use({ nonce, atMs }: Proof): Promise<boolean> {
    this.forgetExpired();
    if (atMs < this.beganAt || this.expiries.has(nonce)) return Promise.resolve(false);
    this.expiries.set(nonce, atMs + rememberedForMs);
    return Promise.resolve(true);
  }

  /** Nonces come nearly in the order of their time, so the first that still counts ends the search. */
  private forgetExpired(): void {
    const now = this.now();
    for (const [nonce, expiry] of this.expiries) {
      if (expiry >= now) return;
      this.expiries.delete(nonce);
    }
  }
}

/** A proof that waits for the database, and who waits for it. */
interface Waiting {
  readonly proof: Proof;
  readonly resolve: (isNew: boolean | Promise<boolean>) => void;
}

/** Rows that one statement writes. */
const batchRows = 200;

/** Rows of `used_nonce`: the primary key decides which of two replicas was first. */
class NoncesInDatabase implements Nonces {
  private purgedAt = 0;
  private readonly waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly database: DataSource,
    private readonly now: () => number,
  ) {}

  /** Those that come while a statement is on its way share the next one, and its one wait for the disk. */
  use(proof: Proof): Promise<boolean> {
    this.purge();
    return new Promise((resolve) => {
      this.waiting.push({ proof, resolve });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, batchRows);
      const areNew = await this.areAllNew(batch.map(({ proof }) => proof));
      const answers = batch.map(({ proof }) => (areNew ? true : this.isNew(proof)));
      batch.forEach(({ resolve }, index) => resolve(answers[index] ?? false));
      await Promise.allSettled(answers);
    }
    this.isWriting = false;
  }

  /** One statement, which writes all or, where one was used or the database fails, none; then each is asked by itself. */
  private async areAllNew(proofs: readonly Proof[]): Promise<boolean> {
    if (proofs.length < 2) return false;
    const rows = proofs.map(() => '(?, ?)').join(', ');
    return this.database
      .query(`INSERT INTO used_nonce (nonce, expires_at) VALUES ${rows}`, proofs.flatMap(rowOf))
      .then(
        () => true,
        () => false,
      );
  }

  private async isNew(proof: Proof): Promise<boolean> {
    const result: { affectedRows: number } = await this.database.query(
      'INSERT IGNORE INTO used_nonce (nonce, expires_at) VALUES (?, ?)',
      rowOf(proof),
    );
    return result.affectedRows === 1;
  }

  /** In the background; what stays over is taken the next time. */
  private purge(): void {
    const now = this.now();
    if (now - this.purgedAt < purgeEveryMs) return;
    this.purgedAt = now;
    void this.database
      .query('DELETE FROM used_nonce WHERE expires_at < ? ORDER BY expires_at LIMIT 10000', [now])
      .catch(() => undefined);
  }
}

function rowOf({ nonce, atMs }: Proof): [nonce: string, expiresAt: number] {
  return [nonce, atMs + rememberedForMs];
}
