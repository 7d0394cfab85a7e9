import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../shared/configuration/project-root';
import { startProgram } from './program';
import type { RunningProcess } from './servers/child-process';
import { describeWith } from './servers/describe-with';
import { findProgram } from './servers/find-program';
import { freePort } from './servers/free-port';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

/** A block of commands of a page, and what the page says comes of it. */
interface Check {
  readonly commands: string;
  readonly shown: string;
}

const pages = ['security.md', 'errors.md'].map((page) => readFileSync(projectFile('gateway', page), 'utf8'));
const checks: readonly Check[] = [
  ...pages.join('\n').matchAll(/```sh\n([^]*?)```(?:\n\n```text\n([^]*?)```)?/g),
].map(([, commands = '', shown = '']) => ({ commands, shown }));

describeWith(
  { name: 'curl', path: findProgram(['curl']) },
  'the commands that the pages on security and errors show',
  () => {
    let directory: TemporaryDirectory;
    let program: RunningProcess;
    let results: readonly string[];

    beforeAll(async () => {
      directory = await temporaryDirectory('shown-commands');
      const [port, ownPort, deadPort] = [await freePort(), await freePort(), await freePort()];
      const environment = {
        KEYS_DIRECTORY: join(directory.path, 'keys'),
        AUDIT_KEY_FILE: join(directory.path, 'keys', 'audit-hash.key'),
        AUDIT_DIRECTORY: join(directory.path, 'audit'),
        AUDIT_ANCHOR_DIRECTORY: join(directory.path, 'audit-anchor'),
      };
      const url = `http://127.0.0.1:${port}`;
      program = await startProgram(['serve'], {
        env: { ...environment, PORT: String(port), DATABASE_URL: 'sqlite::memory:' },
        readyUrl: `${url}/ready`,
      });
      const script = checks
        .map(({ commands }) => `${commands}\necho '${border}'`)
        .join('\n')
        .replaceAll('http://127.0.0.1:4000', url)
        .replaceAll('4001', String(ownPort))
        .replaceAll('4009', String(deadPort))
        .replaceAll(/(?<![\w/])var\//g, `${directory.path}/`)
        .replaceAll('npx --silent linli', 'node dist/gateway/linli.js');
      const { stdout } = await promisify(execFile)('bash', ['-c', script], {
        cwd: projectFile(),
        env: { PATH: process.env['PATH'], HOME: directory.path, LANG: 'C.UTF-8', ...environment },
      });
      results = stdout.split(`${border}\n`);
    });

    afterAll(async () => {
      await program?.stop();
      await directory?.remove();
    });

    test('are all run', () => {
      expect(checks.length).toBeGreaterThan(14);
      expect(results).toHaveLength(checks.length + 1);
    });

    test.each(
      checks.map(({ commands, shown }, index) => [commands.split('\n', 1)[0], shown, index] as const),
    )('%s … gives what is shown', (_command, shown, index) =>
      expect(steady(results[index] ?? '')).toBe(steady(shown)),
    );
  },
);

const border = '=== end of a block ===';

/** Without empty lines and without the number that a record happens to have. */
function steady(text: string): string {
  return text.replaceAll(/\n{2,}/g, '\n').replaceAll(/(\.jsonl:|seq )\d+/g, '$1…');
}
