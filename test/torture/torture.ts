import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile, projectRoot } from '../../shared/configuration/project-root';

// Runs the tests of access, attacks and trails in their full form and keeps what they told.

const record = projectFile('test', 'torture', 'last-output.md');
const suites = ['test/access', 'test/attacks', 'test/audit'];

interface Outcome {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function torture(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'linli-torture-'));
  const [told, outcome] = [join(folder, 'told.txt'), join(folder, 'outcome.json')];
  writeFileSync(told, '');
  try {
    const began = Date.now();
    const seed = process.env['SEED'] ?? '20241115';
    const { status } = spawnSync('npx', ['jest', '--json', `--outputFile=${outcome}`, ...suites], {
      cwd: projectRoot(),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TORTURE: 'full', TORTURE_RECORD: told, SEED: seed },
    });
    const minutes = Math.round((Date.now() - began) / 60_000);
    const found = JSON.parse(readFileSync(outcome, 'utf8')) as Outcome;
    writeFileSync(record, written(found, readFileSync(told, 'utf8'), seed, minutes));
    return status === 0 && found.success;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function written({ testResults }: Outcome, told: string, seed: string, minutes: number): string {
  const commit = spawnSync('git', ['log', '-1', '--format=%h %cs'], { cwd: projectRoot(), encoding: 'utf8' });
  const suitesTold = [...testResults]
    .map(({ name, assertionResults }) => ({ file: name.slice(projectRoot().length + 1), assertionResults }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  return [
    '# The last run in full form',
    '',
    `\`npm run torture\` on commit ${commit.stdout.trim()}, seed ${seed}, ${minutes} minutes on ${cpus().length} cores, Node ${process.version}.`,
    'Written by the run itself; a sample of the same tests runs with `npm test`.',
    '',
    '## What was tried',
    '',
    ...told
      .trim()
      .split('\n')
      .sort()
      .map((line) => `- ${line}`),
    '',
    '## Tests',
    ...suitesTold.flatMap(({ file, assertionResults }) => [
      '',
      `### ${file}`,
      '',
      ...assertionResults.map(({ fullName, status }) => `- ${status}: ${fullName.replaceAll('\n', ' ')}`),
    ]),
    '',
  ].join('\n');
}

process.exitCode = torture() ? 0 : 1;
