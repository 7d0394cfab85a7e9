import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeDirectory } from '../configuration/make-directory';

const ownerOnly = 0o600;
const directoryOfOwnerOnly = 0o700;

/** What the embedded engine keeps beside a database. New ones get the mode of the database itself. */
const besides = ['-wal', '-shm', '-journal'];

/**
 * Sees to it that the file of an embedded database is there and that its owner alone can read it, and what the engine
 * keeps beside it; files from before too. So is the directory where it has to be made; one that is there is its owner's.
 * @throws the system's error (EACCES, EISDIR, EPERM …)
 */
export function makePrivateFile(file: string): void {
  makeDirectory(dirname(file), directoryOfOwnerOnly);
  closeSync(openSync(file, 'a', ownerOnly));
  for (const each of [file, ...besides.map((end) => `${file}${end}`)]) {
    const found = statSync(each, { throwIfNoEntry: false });
    if (found && (found.mode & 0o777) !== ownerOnly) chmodSync(each, ownerOnly);
  }
}
