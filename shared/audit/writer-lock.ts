import { statSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory } from '../configuration/make-directory';
import Database from 'libsql';

const mostReplicas = 100;
const namePattern = /^[A-Za-z0-9][\w.@-]{0,99}$/;

/** The right of this process to write one trail; the operating system takes it back when the process ends, however. */
export interface WriterLock {
  /** Name of the trail and of its directory. */
  readonly writer: string;
  readonly directory: string;
  /** Whether the lock is still where others would look for it; not so when its directory was moved or removed. */
  holds(): boolean;
  release(): void;
}

/**
 * Takes the first trail of this name that no living process writes: `gateway`, else `gateway-2`, `gateway-3` and so on.
 * So a restart continues its chain, and replicas over one directory never write the same file. The lock is an
 * exclusive lock of the embedded database on an empty file, which `kill -9` leaves free.
 * @throws Error when the directory cannot be written, or a hundred processes write trails of this name
 */
export async function lockWriter(auditDirectory: string, name: string): Promise<WriterLock> {
  if (!namePattern.test(name)) {
    throw new Error(
      `audit writer: expected a name of letters, digits, ".", "_", "@" and "-", found "${name}"`,
    );
  }
  for (let replica = 1; replica <= mostReplicas; replica++) {
    const writer = replica === 1 ? name : `${name}-${replica}`;
    const directory = join(auditDirectory, writer);
    makeDirectory(directory);
    const lock = tryLock(writer, directory);
    if (lock) return lock;
  }
  throw new Error(`audit writer ${name}: expected at most ${mostReplicas} processes to write, found more`);
}

function tryLock(writer: string, directory: string): WriterLock | undefined {
  const file = join(directory, 'lock');
  const database = new Database(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  const { ino } = statSync(file);
  return {
    writer,
    directory,
    holds: () => statSync(file, { throwIfNoEntry: false })?.ino === ino,
    release: () => database.close(),
  };
}
