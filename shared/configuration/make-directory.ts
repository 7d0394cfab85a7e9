import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a directory and those above it that are missing, one by one: `mkdir` with `recursive` never returns where the
 * system lets nothing be made, such as below /proc.
 * @param mode of those that are made; less what the process's umask takes away
 * @throws the system's error (ENOTDIR, EACCES, EROFS, ENOENT …)
 */
export function makeDirectory(directory: string, mode = 0o777): void {
  makeResolved(path.resolve(directory), mode);
}

function makeResolved(directory: string, mode: number): void {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const parent = path.dirname(directory);
  if (!found && parent !== directory) makeResolved(parent, mode);
  try {
    mkdirSync(directory, { mode });
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
