import { open, readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../configuration/make-directory';
import { syncDirectory } from './segment-file';

/** The head of a trail as it is kept outside the trail. */
export interface Anchor {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
  /** When it was written; UTC, ISO 8601. */
  readonly time: string;
}

/** Writes the anchor in one step: a reader finds the one before or this one, whole. */
export async function writeAnchor(directory: string, anchor: Anchor): Promise<void> {
  makeDirectory(directory);
  const file = join(directory, `${anchor.writer}.json`);
  const handle = await open(`${file}.new`, 'w', 0o640);
  try {
    await handle.writeFile(`${JSON.stringify(anchor)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  await syncDirectory(directory);
}

/**
 * The anchor of a writer; undefined where there is none.
 * @throws Error that names the file when it cannot be read as an anchor
 */
export async function readAnchor(directory: string, writer: string): Promise<Anchor | undefined> {
  const file = join(directory, `${writer}.json`);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const anchor = parsed(text);
  if (anchor?.writer === writer) return anchor;
  throw new Error(
    `${file}: expected the anchor of ${writer} (writer, seq, hash, time), found something else`,
  );
}

/** Writers that have an anchor. */
export async function anchoredWriters(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
}

function parsed(text: string): Anchor | undefined {
  try {
    const { writer, seq, hash, time } = JSON.parse(text) as Record<string, unknown>;
    return typeof writer === 'string' &&
      Number.isSafeInteger(seq) &&
      typeof hash === 'string' &&
      typeof time === 'string'
      ? { writer, seq: seq as number, hash, time }
      : undefined;
  } catch {
    return undefined;
  }
}
