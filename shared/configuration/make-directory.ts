import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a directory and those above it that are missing, one by one: `mkdir` with `recursive` never returns where the
 * system lets nothing be made, such as below /proc.
 * @throws the system's error (ENOTDIR, EACCES, EROFS, ENOENT …)
 */
export function makeDirectory(directory: string): void {
  makeResolved(path.resolve(directory));
}

function makeResolved(directory: string): void {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const parent = path.dirname(directory);
  if (!found && parent !== directory) makeResolved(parent);
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
