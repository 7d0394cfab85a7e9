import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty directory, gone when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'linli-access-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file of the given text in a directory of its own. */
export function temporaryFile(text: string): string {
  const file = join(temporaryFolder(), 'file.json');
  writeFileSync(file, text);
  return file;
}
