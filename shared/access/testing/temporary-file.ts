import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folders: string | undefined;

/** An empty directory, gone when the process ends. */
export function temporaryFolder(): string {
  if (folders === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'linli-access-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folders = made;
  }
  return mkdtempSync(join(folders, 'keys-'));
}

/** A file of the given text in a directory of its own. */
export function temporaryFile(text: string): string {
  const file = join(temporaryFolder(), 'file.json');
  writeFileSync(file, text);
  return file;
}
