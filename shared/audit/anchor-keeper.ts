import type { Log } from '../observability/log';
import { readAnchor, writeAnchor, type Anchor } from './anchor';
import type { ChainPlace } from './record';

/** Keeps the head of a trail outside the trail, and tells it to the operator's log. */
export class AnchorKeeper {
  private kept: Anchor | undefined;
  /** Hash of the head that the log was told last. */
  private told: string | undefined;
  private writing: Promise<void> | undefined;
  private complained = false;

  constructor(
    private readonly directory: string,
    private readonly log: Log,
  ) {}

  /** What the anchor says of a trail; an anchor that cannot be read says nothing, and the log says so. */
  async known(writer: string): Promise<ChainPlace | undefined> {
    try {
      const anchor = await readAnchor(this.directory, writer);
      return anchor && { seq: anchor.seq, hash: anchor.hash };
    } catch (error) {
      this.log.error({ err: error }, 'the anchor of the audit trail cannot be read');
      return undefined;
    }
  }

  /**
   * Writes a head that is new, unless one is being written. The trail goes on where this is not possible; the log has the
   * head.
   */
  async keep(anchor: Anchor): Promise<void> {
    const { writer, seq, hash } = anchor;
    if (this.told !== hash) this.log.info({ writer, seq, hash }, 'head of the audit trail');
    this.told = hash;
    if (this.kept?.hash === hash || this.writing) return;
    this.writing = this.write(anchor).finally(() => (this.writing = undefined));
    await this.writing;
  }

  /** Resolves when none is being written, so that the next one is. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private async write(anchor: Anchor): Promise<void> {
    try {
      await writeAnchor(this.directory, anchor);
      this.kept = anchor;
      this.complained = false;
    } catch (error) {
      if (!this.complained) this.log.error({ err: error }, 'the audit trail cannot be anchored; trying on');
      this.complained = true;
    }
  }
}
