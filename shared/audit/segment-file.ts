import { constants, statSync } from 'node:fs';
import { open, stat, truncate, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A write returns when its bytes are on disk: one call where writing and syncing would be two. */
const { O_APPEND, O_WRONLY, O_CREAT, O_EXCL, O_DSYNC } = constants;
const appending = O_WRONLY | O_APPEND | O_DSYNC;

/** The segment that is being written. Bytes are only ever added at its end. */
export class SegmentFile {
  private constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
    private readonly inode: number,
    readonly name: string,
    /** Bytes that are on disk for certain. */
    public bytes: number,
    /** UTC day of its first record, as YYYY-MM-DD. */
    readonly day: string,
  ) {}

  /** A new segment; its name is on disk when this resolves. Fails where there is one. */
  static async create(directory: string, name: string, day: string): Promise<SegmentFile> {
    const file = join(directory, name);
    const handle = await open(file, appending | O_CREAT | O_EXCL, 0o640);
    await syncDirectory(directory);
    const { ino } = await handle.stat();
    return new SegmentFile(handle, file, ino, name, 0, day);
  }

  /** Goes on with a segment behind its first `bytes`; what stands behind them is cut off. */
  static async continue(directory: string, name: string, bytes: number, day: string): Promise<SegmentFile> {
    const file = join(directory, name);
    await truncate(file, bytes);
    const handle = await open(file, appending);
    await handle.datasync();
    const { ino } = await handle.stat();
    return new SegmentFile(handle, file, ino, name, bytes, day);
  }

  /**
   * Resolves when the bytes are on disk and the file is still the one that a reader finds under its name.
   * @throws Error when they are not; what was written of them may stand in the file
   */
  async append(bytes: Buffer): Promise<void> {
    for (let written = 0; written < bytes.length;) {
      written += (await this.handle.write(bytes, written)).bytesWritten;
    }
    // The disk has just answered: this waits for nothing, and who waits for the record need not wait for another turn.
    const { ino, size } = statSync(this.file);
    if (ino !== this.inode || size !== this.bytes + bytes.length) {
      throw new Error(
        `${this.file}: expected nobody else to write or replace it, found another file or size`,
      );
    }
    this.bytes = size;
  }

  /** Takes away what a failed `append` left, so that no record stands there whose writing was denied. */
  async cutBack(): Promise<void> {
    const { ino, size } = await stat(this.file);
    if (ino === this.inode && size > this.bytes) await this.handle.truncate(this.bytes);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

/** Makes names that were added to or removed from a directory last. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
