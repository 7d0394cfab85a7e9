import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { readSettings } from '../shared/configuration/settings';
import { departmentDeclarations } from './departments';

// The apart topology as plain processes on loopback: each department on its own, then the gateway over them. All share the
// directory of keys made at first start; of configured secrets each department gets its own.

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

const processes = departmentDeclarations.map(({ name, port }) =>
  start(['department', name], {
    PORT: String(port),
    DEPARTMENTS: '',
    DEPARTMENT_SECRETS: secretsOf(name),
    DIRECTORY_URL: `http://${host}:${gatewayPort}`,
  }),
);
const departments = departmentDeclarations
  .map(({ name, port }) => `${name}=http://${host}:${port}`)
  .join(',');
processes.push(start(['gateway'], { PORT: String(gatewayPort), DEPARTMENTS: departments }));

function stopAll(): void {
  for (const child of processes) child.kill('SIGTERM');
}

process.once('SIGINT', stopAll);
process.once('SIGTERM', stopAll);
