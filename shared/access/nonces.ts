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

/** Rows of `used_nonce`: the primary key decides which of two replicas was first. */
class NoncesInDatabase implements Nonces {
  private purgedAt = 0;

  constructor(
    private readonly database: DataSource,
    private readonly now: () => number,
  ) {}

  async use({ nonce, atMs }: Proof): Promise<boolean> {
    this.purge();
    const result: { affectedRows: number } = await this.database.query(
      'INSERT IGNORE INTO used_nonce (nonce, expires_at) VALUES (?, ?)',
      [nonce, atMs + rememberedForMs],
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
