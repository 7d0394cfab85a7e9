import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];
afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty directory, gone after the tests of the file that asked for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'linli-access-'));
  made.push(folder);
  return folder;
}

/** A file of the given text in a directory of its own. */
export function temporaryFile(text: string): string {
  const file = join(temporaryFolder(), 'file.json');
  writeFileSync(file, text);
  return file;
}
