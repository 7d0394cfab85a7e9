import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { readSettings, type Settings } from '../shared/configuration/settings';
import { departmentDeclarations } from './departments';
import { gatewayName } from './directory/access';
import { fail } from './lifecycle';

// The apart topology as plain processes on loopback: each department on its own, then the gateway over them. All share the
// directory of keys made at first start; of configured secrets each department gets its own. When one ends, all do.

const program = join(__dirname, 'linli.js');
const host = '127.0.0.1';

function startAll(settings: Settings): ReadonlyMap<string, ChildProcess> {
  const gatewayPort = settings.port === 0 ? 4000 : settings.port;
  const keys = { KEYS_DIRECTORY: resolve(settings.keysDirectory) };
  const processes = new Map(
    departmentDeclarations.map(({ name, port }) => [
      name,
      start(['department', name], {
        ...keys,
        PORT: String(port),
        DEPARTMENTS: '',
        DEPARTMENT_SECRETS: secretsOf(name, settings),
        DIRECTORY_URL: `http://${host}:${gatewayPort}`,
      }),
    ]),
  );
  const departments = departmentDeclarations
    .map(({ name, port }) => `${name}=http://${host}:${port}`)
    .join(',');
  return processes.set(
    gatewayName,
    start(['gateway'], { ...keys, PORT: String(gatewayPort), DEPARTMENTS: departments }),
  );
}

function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, HOST: host, ...environment },
    stdio: 'inherit',
  });
}

function secretsOf(name: string, { departmentSecrets }: Settings): string {
  const secrets = departmentSecrets.get(name);
  return secrets ? `${name}=${secrets.join('|')}` : '';
}

function runTogether(processes: ReadonlyMap<string, ChildProcess>): void {
  let stopping = false;

  function stopAll(): void {
    if (stopping) return;
    stopping = true;
    for (const child of processes.values()) child.kill('SIGTERM');
  }

  /** Whoever ends by himself, or not in order, makes the whole end with code 1. */
  function ended(name: string, how: string, inOrder: boolean): void {
    if (stopping && inOrder) return;
    process.exitCode = 1;
    process.stderr.write(`linli: ${name} ended (${how})${stopping ? '' : '; the others are stopped'}\n`);
    stopAll();
  }

  for (const [name, child] of processes) {
    child.once('error', (error) => ended(name, error.message, false));
    child.once('exit', (code, signal) =>
      ended(name, signal ?? `code ${code}`, code === 0 || signal === 'SIGTERM'),
    );
  }
  process.on('SIGINT', stopAll);
  process.on('SIGTERM', stopAll);
}

try {
  runTogether(startAll(readSettings(process.env)));
} catch (error) {
  fail(error);
}
