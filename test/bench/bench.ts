import { mkdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { sampleToken } from '../../shared/access/demonstration-keys';
import { projectFile } from '../../shared/configuration/project-root';
import { readSettings } from '../../shared/configuration/settings';
import { demonstrationCities } from '../../shared/demonstration/cities';
import { departmentDeclarations } from '../../gateway/departments';
import { tableOf, writeToReadme } from '../figures/readme-table';
import { findMariadbd, startMariadb } from '../servers/mariadb-server';
import { measureTogether, measureApart, rowsOf } from './figures';
import { connections } from './load';
import { startApart, startTogether } from './processes';

// Measures side by side, in one run, what guarding access costs and how fast questions are answered. `--write` puts the
// table into the README.

const folder = projectFile('var', 'bench');

/** Tells who waits how far it is. */
function tell(step: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(4)} s  ${step}\n`);
}

async function leaderToken(): Promise<string> {
  const { tokens } = readSettings({});
  const claims = { role: 'LEADER', divisions: demonstrationCities, hours: 1 } as const;
  return sampleToken(`${folder}/keys`, tokens, claims);
}

async function together(token: string) {
  tell('together: starting');
  const hosts = await startTogether(folder);
  try {
    tell('together: measuring');
    return await measureTogether(hosts, token);
  } finally {
    await hosts.stop();
  }
}

/** With MariaDB where it is installed, else with the databases of `together`. */
async function apart(token: string) {
  if (!findMariadbd()) return apartOver(`sqlite:${folder}/{department}.sqlite`, [], token);
  const mariadb = await startMariadb({ args: ['--max-connections=2000'] });
  try {
    await mariadb.query('SET GLOBAL general_log = OFF');
    for (const { name } of departmentDeclarations) {
      await mariadb.createDatabase(`linli_${name.replaceAll('-', '_')}`);
    }
    return await apartOver(mariadb.url('linli_{department}'), [mariadb.pid], token);
  } finally {
    await mariadb.stop();
  }
}

async function apartOver(databaseUrl: string, databasePids: readonly number[], token: string) {
  tell('apart: starting');
  const hosts = await startApart(folder, databaseUrl);
  try {
    tell('apart: measuring');
    return await measureApart({ ...hosts, pids: [...hosts.pids, ...databasePids] }, token);
  } finally {
    await hosts.stop();
  }
}

async function main(): Promise<void> {
  const [loadBefore = 0] = loadavg();
  const began = performance.now();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const token = await leaderToken();
  const measured = { together: await together(token), apart: await apart(token) };
  rmSync(folder, { recursive: true, force: true });
  const engine = findMariadbd() ? 'MariaDB' : 'SQLite';
  const table = tableOf(
    [`what (${connections} connections)`, 'together, SQLite', `apart, ${engine}`, 'aim'],
    rowsOf(measured),
  );
  const tookS = Math.round((performance.now() - began) / 1_000);
  const note = `Node ${process.version}, ${cpus().length} cores, load of the machine before ${loadBefore.toFixed(1)}, ${tookS} s, by \`npm run bench\`. Medians of rounds side by side after warm-up, the answers compared before: requests in a second and, less disturbed by what else the machine does, processor time of all servers for one; in brackets the least and the most of the rounds.`;
  process.stdout.write(`${table}\n\n${note}\n`);
  if (process.argv.includes('--write')) writeToReadme('bench', table, note);
}

// The servers that are waited for do not keep the process alive by themselves.
const alive = setInterval(() => undefined, 1_000);
main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => clearInterval(alive));
