/** A record that waits to be written, and who waits for it. */
interface Waiting {
  readonly body: string;
  readonly bytes: number;
  settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
}

/** Bytes of records that may wait at once; more are refused, so that a slow disk does not fill the memory. */
const mostWaitingBytes = 32 * 1024 * 1024;
/** Bytes that are written at once; a reader never has to hold more than a segment and this. */
const batchBytes = 4 * 1024 * 1024;
/** A single record (bytes). */
const longestBody = 1024 * 1024;

/** Records in the order in which they came, taken in batches. */
export class TrailQueue {
  private waiting: Waiting[] = [];
  private bytes = 0;

  get length(): number {
    return this.waiting.length;
  }

  /** Why a record cannot wait here; undefined when it can. */
  refusalOf(body: string): string | undefined {
    const bytes = Buffer.byteLength(body);
    if (bytes > longestBody) return `a record of ${bytes} bytes is longer than ${longestBody}`;
    return this.bytes + bytes > mostWaitingBytes ? 'too many records wait to be written' : undefined;
  }

  /** Resolves when the batch of the record was settled well, rejects otherwise. */
  add(body: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const bytes = Buffer.byteLength(body);
      this.waiting.push({ body, bytes, settle: { resolve, reject } });
      this.bytes += bytes;
    });
  }

  take(): Batch {
    let bytes = 0;
    let count = 0;
    while (count < this.waiting.length && (count === 0 || bytes < batchBytes)) {
      bytes += this.waiting[count++]?.bytes ?? 0;
    }
    this.bytes -= bytes;
    return new Batch(this.waiting.splice(0, count));
  }

  /** Tells all who wait here that their record is not on disk; the records stay and are written when it is possible. */
  disappoint(error: Error): void {
    settle(this.waiting, error);
  }
}

/** Records that are written together. */
export class Batch {
  constructor(private readonly items: readonly Waiting[]) {}

  get bodies(): readonly string[] {
    return this.items.map(({ body }) => body);
  }

  succeed(): void {
    settle(this.items);
  }

  fail(error: Error): void {
    settle(this.items, error);
  }
}

function settle(items: readonly Waiting[], error?: Error): void {
  for (const item of items) {
    if (error) item.settle?.reject(error);
    else item.settle?.resolve();
    item.settle = undefined;
  }
}
