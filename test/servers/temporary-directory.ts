import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDirectoryAtEnd } from './last-will';

/** A fresh directory of its own; removed at the latest when the test process ends. */
export interface TemporaryDirectory {
  readonly path: string;
  remove(): Promise<void>;
}

/** Makes a directory that only its owner can read; `purpose` shows in its name. */
export async function temporaryDirectory(purpose: string): Promise<TemporaryDirectory> {
  const path = await mkdtemp(join(tmpdir(), `linli-${purpose}-`));
  const will = removeDirectoryAtEnd(path);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      will.revoke();
    },
  };
}
