import { join } from 'node:path';
import { departmentDeclarations } from '../gateway/departments';
import { projectFile } from '../shared/configuration/project-root';
import { settingNames } from '../shared/configuration/settings';
import { patient } from './patience';
import { startProcess, type RunningProcess } from './servers/child-process';
import { freePort } from './servers/free-port';

/** The built program, as `npm run build` left it. */
const program = projectFile('dist', 'gateway', 'linli.js');

/** No setting of the surrounding environment reaches the program under test. */
const clean = Object.fromEntries(settingNames.map((name) => [name, undefined]));

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly readyUrl?: string;
}

export function startProgram(
  args: readonly string[],
  { env = {}, readyUrl }: ProgramOptions = {},
): Promise<RunningProcess> {
  return startProcess({
    command: process.execPath,
    args: [program, ...args],
    env: { ...clean, LOG_LEVEL: 'warn', ...env },
    ...(readyUrl === undefined ? {} : { readyUrl, timeoutMs: 60_000 }),
  });
}

export interface Apart {
  readonly url: string;
  readonly gateway: RunningProcess;
  /** Department processes by name; replaced when one is started again. */
  readonly departments: Map<string, RunningProcess>;
  readonly departmentUrls: ReadonlyMap<string, string>;
  startDepartment(name: string): Promise<void>;
  /** One more gateway over the same departments and the same state. */
  startGateway(): Promise<{ readonly url: string; readonly process: RunningProcess }>;
  stop(): Promise<void>;
}

/**
 * Gateway and departments as processes of their own on free ports of the loopback.
 * @param databaseUrl with `{department}` in it
 * @param stateDirectory where the gateway keeps its copies
 */
export async function startApart(
  databaseUrl: string,
  stateDirectory: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Apart> {
  const gatewayPort = await freePort();
  const url = `http://127.0.0.1:${gatewayPort}`;
  const ports = new Map<string, number>();
  for (const { name } of departmentDeclarations) ports.set(name, await freePort());
  const departmentUrls = new Map([...ports].map(([name, port]) => [name, `http://127.0.0.1:${port}`]));
  const departments = new Map<string, RunningProcess>();

  const common = {
    AUDIT_DIRECTORY: join(stateDirectory, 'audit'),
    AUDIT_ANCHOR_DIRECTORY: join(stateDirectory, 'audit-anchor'),
    ...patient,
  };

  async function startDepartment(name: string): Promise<void> {
    const process = await startProgram(['department', name], {
      env: {
        ...common,
        ...env,
        PORT: String(ports.get(name)),
        DATABASE_URL: databaseUrl,
        DIRECTORY_URL: url,
        REFERENCE_INTERVAL_MS: '1000',
      },
      readyUrl: `${departmentUrls.get(name)}/live`,
    });
    departments.set(name, process);
  }

  async function startGatewayOn(port: number, ready: 'ready' | 'live'): Promise<RunningProcess> {
    return startProgram(['gateway'], {
      env: {
        ...common,
        ...env,
        PORT: String(port),
        STATE_DIRECTORY: stateDirectory,
        REFERENCE_INTERVAL_MS: '1000',
        DEPARTMENTS: [...departmentUrls].map(([name, departmentUrl]) => `${name}=${departmentUrl}`).join(','),
      },
      readyUrl: `http://127.0.0.1:${port}/${ready}`,
    });
  }

  await Promise.all(departmentDeclarations.map(({ name }) => startDepartment(name)));
  const gateway = await startGatewayOn(gatewayPort, 'ready');
  return {
    url,
    gateway,
    departments,
    departmentUrls,
    startDepartment,
    async startGateway() {
      const port = await freePort();
      return { url: `http://127.0.0.1:${port}`, process: await startGatewayOn(port, 'live') };
    },
    stop: async () =>
      void (await Promise.all([gateway, ...departments.values()].map((process) => process.stop()))),
  };
}
