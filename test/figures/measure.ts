import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFile, projectRoot } from '../../shared/configuration/project-root';
import { districtMs } from './district';
import { leaderToken } from './leader-token';
import { median } from './percentile';
import { tableOf, writeToReadme } from './readme-table';

// Measures what the README's table of figures shows and writes it there. Uses a folder of its own for the databases.

const port = 4390;
const url = `http://127.0.0.1:${port}`;
const stateFolder = 'var/figures';
const warmStarts = 5;
const firstQuestion = JSON.stringify({
  query: `{ compoundsByName(name: "示例", first: 1) { nodes { name
    housing { projectCount } publicSecurity { caseCount } marketRegulation { elevatorCount }
    civilAffairs { elderSummary { total { value suppressed } } } } } }`,
});

interface Start {
  readonly process: ChildProcess;
  readonly ms: number;
}

/** From `npm start` until the first cross-department question is answered without an error. */
async function start(): Promise<Start> {
  const token = leaderToken();
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: projectRoot(),
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `sqlite:${stateFolder}/{department}.sqlite`,
      LOG_LEVEL: 'error',
    },
  });
  while (performance.now() - began < 60_000) {
    if (await answered(token)) return { process: child, ms: performance.now() - began };
    await wait(25);
  }
  stop(child);
  throw new Error('no answer within 60 s of npm start');
}

async function answered(token: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: firstQuestion,
    });
    const answer = (await response.json()) as { data?: unknown; errors?: unknown };
    return answer.data !== undefined && answer.data !== null && answer.errors === undefined;
  } catch {
    return false;
  }
}

function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

/** Resident memory of the process that listens, in MB. */
function residentMegabytes(leader: number): number {
  const pids = readFileSync(`/proc/${leader}/task/${leader}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const own = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${leader}/status`, 'utf8'))?.[1];
  const command = readFileSync(`/proc/${leader}/cmdline`, 'utf8');
  const served = command.includes('linli.js') ? Number(own ?? 0) / 1024 : 0;
  return pids.reduce((most, pid) => Math.max(most, residentMegabytes(Number(pid))), served);
}

/**
 * `npm ci && npm test` on a clean clone of the last commit; `--tests-took <seconds>` says what `.ci/run` has just told
 * of it. @throws when a test fails
 */
function testingMs(): number {
  const { values } = parseArgs({ options: { 'tests-took': { type: 'string' } } });
  if (values['tests-took'] !== undefined) return Number(values['tests-took']) * 1_000;
  const folder = mkdtempSync(join(tmpdir(), 'linli-figures-'));
  try {
    const clone = join(folder, 'linli');
    execFileSync('git', ['clone', '--quiet', projectRoot(), clone]);
    const began = performance.now();
    execFileSync('npm', ['ci'], { cwd: clone, stdio: 'ignore' });
    execFileSync('npm', ['test'], { cwd: clone, stdio: 'ignore' });
    return performance.now() - began;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(): Promise<readonly (readonly string[])[]> {
  rmSync(projectFile(stateFolder), { recursive: true, force: true });
  const cold = await start();
  stop(cold.process);
  await wait(1_500);
  const warmMs: number[] = [];
  let memory = 0;
  for (let times = 0; times < warmStarts; times += 1) {
    const warm = await start();
    await wait(500);
    memory = Math.max(memory, residentMegabytes(warm.process.pid ?? 0));
    stop(warm.process);
    await wait(1_500);
    warmMs.push(warm.ms);
  }
  const district = await districtMs(`${stateFolder}/district`);
  rmSync(projectFile(stateFolder), { recursive: true, force: true });
  return [
    [
      '`npm start` with an empty `var/` to the first answered cross-department question',
      seconds(cold.ms),
      'at most 10 s',
    ],
    [
      `the same with the databases there, median of ${warmStarts} starts`,
      seconds(median(warmMs)),
      'at most 4 s',
    ],
    [
      'memory of gateway and four departments in one process after start',
      `${memory.toFixed(0)} MB`,
      'under 400 MB',
    ],
    [
      '400 compounds of a district with the summaries of all four departments, two pages by alias, first request of a process',
      seconds(district),
      'at most 1 s',
    ],
    ['`npm ci && npm test` on a clean clone', seconds(testingMs()), 'at most 12 min'],
  ];
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

async function main(): Promise<void> {
  const rows = await measure();
  const table = tableOf(['what', 'measured', 'aim'], rows);
  const note = `Node ${process.version}, ${cpus().length} cores, by \`npm run figures\`.`;
  process.stdout.write(`${table}\n${note}\n`);
  writeToReadme('figures', table, note);
}

void main();
