import { transformFile } from '@swc/core';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type RunningProcess, startProcess } from './child-process';

/**
 * Runs a program in a Node process of its own, so that a test can kill it as if it were the test process.
 * `directory` receives this folder as JavaScript; the program (CommonJS) requires it as `./child-process`
 * and so on. Resolves when the program has printed `readyLine`.
 */
export async function startSeparately(
  directory: string,
  program: string,
  readyLine: string | RegExp,
): Promise<RunningProcess> {
  const sources = (await readdir(__dirname)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  for (const source of sources) {
    const { code } = await transformFile(join(__dirname, source));
    await writeFile(join(directory, `${basename(source, '.ts')}.js`), code);
  }
  await writeFile(join(directory, 'program.js'), program);
  return startProcess({
    command: process.execPath,
    args: [join(directory, 'program.js')],
    env: { NODE_PATH: resolve(__dirname, '../../node_modules') },
    readyLine,
  });
}
