import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { readSettings } from '../shared/configuration/settings';
import { departmentDeclarations } from './departments';
import { gatewayName } from './directory/access';

// The apart topology as plain processes on loopback: each department on its own, then the gateway over them. All share the
// directory of keys made at first start; of configured secrets each department gets its own. When one ends, all do.

const program = join(__dirname, 'linli.js');
const host = '127.0.0.1';
const settings = readSettings(process.env);
const gatewayPort = settings.port === 0 ? 4000 : settings.port;

function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, HOST: host, KEYS_DIRECTORY: resolve(settings.keysDirectory), ...environment },
    stdio: 'inherit',
  });
}

function secretsOf(name: string): string {
  const secrets = settings.departmentSecrets.get(name);
  return secrets ? `${name}=${secrets.join('|')}` : '';
}

const processes = new Map(
  departmentDeclarations.map(({ name, port }) => [
    name,
    start(['department', name], {
      PORT: String(port),
      DEPARTMENTS: '',
      DEPARTMENT_SECRETS: secretsOf(name),
      DIRECTORY_URL: `http://${host}:${gatewayPort}`,
    }),
  ]),
);
const departments = departmentDeclarations
  .map(({ name, port }) => `${name}=http://${host}:${port}`)
  .join(',');
processes.set(gatewayName, start(['gateway'], { PORT: String(gatewayPort), DEPARTMENTS: departments }));

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
