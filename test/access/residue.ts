import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MatrixGraph } from './matrix-graph';

export interface Residue {
  readonly logLines: number;
  readonly files: number;
  readonly bytes: number;
  /** Where canaries were found, one line each. */
  readonly found: readonly string[];
}

/** Looks for canaries in what is left behind: logs, audit trails and their anchors, state, keys, temporary files. */
export async function searchResidue({ canaries, logLines, directory }: MatrixGraph): Promise<Residue> {
  const found: string[] = [];
  let bytes = 0;
  for (const line of logLines) {
    bytes += line.length;
    if (canaries.isIn(line)) found.push(`log: ${line.slice(0, 400)}`);
  }
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) {
    const text = await textOf(join(parentPath, name));
    bytes += text.length;
    if (canaries.isIn(text)) found.push(`${join(parentPath, name)}: ${lineWith(text, canaries.mark)}`);
  }
  return { logLines: logLines.length, files: files.length, bytes, found };
}

/** Of a file that took its lasting name since it was listed, too. */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !path.endsWith('.new')) throw error;
    return readFile(path.slice(0, -'.new'.length), 'utf8');
  }
}

function lineWith(text: string, mark: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.includes(mark))
      ?.slice(0, 400) ?? 'encoded'
  );
}
