import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers are installed although a plain user's PATH leaves these directories out. */
const SERVER_DIRECTORIES = ['/usr/local/sbin', '/usr/sbin', '/usr/libexec'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The directories of PATH, then those in which servers usually stand. */
export function programDirectories(): readonly string[] {
  return [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...SERVER_DIRECTORIES];
}

/**
 * Absolute path of the first of `names` that is an executable file in one of `directories`, or null.
 * An earlier name wins over an earlier directory.
 */
export function findProgram(
  names: readonly string[],
  directories: readonly string[] = programDirectories(),
): string | null {
  const candidates = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return candidates.find(isProgram) ?? null;
}
