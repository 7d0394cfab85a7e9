import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readSettings, type Settings } from '../shared/configuration/settings';
import { departmentDeclarations } from './departments';
import { gatewayName } from './directory/access';
import { fail } from './lifecycle';

// The apart topology as plain processes on loopback: each department on its own, then the gateway over them and over what
// further departments DEPARTMENTS names. All share the directory of keys made at first start; of configured secrets each
// department gets its own. A department that ends after it was there leaves the others running.

const program = join(__dirname, 'linli.js');
const host = '127.0.0.1';

/** How often a department that starts is looked for (milliseconds). */
const lookMs = 200;

interface Part {
  readonly child: ChildProcess;
  readonly port: number;
}

function startAll(settings: Settings): ReadonlyMap<string, Part> {
  const usualPort = 4000;
  const gatewayPort = settings.port === 0 ? usualPort : settings.port;
  const keys = { KEYS_DIRECTORY: resolve(settings.keysDirectory) };
  // Their ports follow the gateway's, as the usual ones do.
  const ports = new Map(
    departmentDeclarations.map(({ name, port }) => [name, port - usualPort + gatewayPort]),
  );
  const parts = new Map<string, Part>();
  for (const [name, port] of ports) {
    const child = start(['department', name], {
      ...keys,
      PORT: String(port),
      DEPARTMENTS: '',
      DEPARTMENT_SECRETS: secretsOf(name, settings),
      DIRECTORY_URL: `http://${host}:${gatewayPort}`,
    });
    parts.set(name, { child, port });
  }
  const own = [...ports].map(([name, port]) => [name, `http://${host}:${port}`] as const);
  const departments = [...new Map([...settings.departments, ...own])].map((pair) => pair.join('='));
  const child = start(['gateway'], {
    ...keys,
    PORT: String(gatewayPort),
    DEPARTMENTS: departments.join(','),
  });
  return parts.set(gatewayName, { child, port: gatewayPort });
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

function runTogether(parts: ReadonlyMap<string, Part>): void {
  let stopping = false;
  /** Departments that were there once. */
  const reached = new Set<string>();

  function stopAll(): void {
    if (stopping) return;
    stopping = true;
    for (const { child } of parts.values()) child.kill('SIGTERM');
  }

  /** Who cannot start, and a gateway that ends, make the whole end. Whoever ends by himself makes the code at the end 1. */
  function ended(name: string, how: string, inOrder: boolean): void {
    if (stopping && inOrder) return;
    process.exitCode = 1;
    const goOn = reached.has(name) && name !== gatewayName;
    const others = stopping ? '' : `; the others ${goOn ? 'go on' : 'are stopped'}`;
    process.stderr.write(`linli: ${name} ended (${how})${others}\n`);
    if (!goOn) stopAll();
  }

  for (const [name, { child, port }] of parts) {
    child.once('error', (error) => ended(name, error.message, false));
    child.once('exit', (code, signal) =>
      ended(name, signal ?? `code ${code}`, code === 0 || signal === 'SIGTERM'),
    );
    void isReached(child, port).then(() => reached.add(name));
  }
  process.on('SIGINT', stopAll);
  process.on('SIGTERM', stopAll);
}

/** Resolves when it is there; never when it ends before. */
async function isReached(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://${host}:${port}/live`).catch(() => undefined);
    if (child.exitCode !== null || child.signalCode !== null) return new Promise(() => undefined);
    if (response?.ok) return;
    await delay(lookMs);
  }
}

try {
  runTogether(startAll(readSettings(process.env)));
} catch (error) {
  fail(error);
}
