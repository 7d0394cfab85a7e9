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
  const gatewayUrl = await freeUrl();
  const departmentUrls = new Map<string, string>();
  for (const { name } of departmentDeclarations) departmentUrls.set(name, await freeUrl());
  const departments = new Map<string, RunningProcess>();
  const common = { ...settingsApart(stateDirectory), ...env };
  const ofDepartments = { ...common, DATABASE_URL: databaseUrl, DIRECTORY_URL: gatewayUrl };
  const ofGateways = {
    ...common,
    STATE_DIRECTORY: stateDirectory,
    DEPARTMENTS: [...departmentUrls].map((pair) => pair.join('=')).join(','),
  };

  async function startDepartment(name: string): Promise<void> {
    const url = departmentUrls.get(name) ?? '';
    departments.set(name, await startProgramAt(url, 'live', ['department', name], ofDepartments));
  }

  await Promise.all(departmentDeclarations.map(({ name }) => startDepartment(name)));
  const gateway = await startProgramAt(gatewayUrl, 'ready', ['gateway'], ofGateways);
  return {
    url: gatewayUrl,
    gateway,
    departments,
    departmentUrls,
    startDepartment,
    async startGateway() {
      const url = await freeUrl();
      return { url, process: await startProgramAt(url, 'live', ['gateway'], ofGateways) };
    },
    stop: async () =>
      void (await Promise.all([gateway, ...departments.values()].map((process) => process.stop()))),
  };
}

const freeUrl = async (): Promise<string> => `http://127.0.0.1:${await freePort()}`;

/** What gateway and departments apart have in common; what a test sets goes before it. */
function settingsApart(stateDirectory: string): Readonly<Record<string, string>> {
  return {
    AUDIT_DIRECTORY: join(stateDirectory, 'audit'),
    AUDIT_ANCHOR_DIRECTORY: join(stateDirectory, 'audit-anchor'),
    ...patient,
  };
}

/** One that looks for news of the others every second, ready when the address says so. */
function startProgramAt(
  url: string,
  ready: 'ready' | 'live',
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RunningProcess> {
  return startProgram(args, {
    env: { ...env, PORT: new URL(url).port, REFERENCE_INTERVAL_MS: '1000' },
    readyUrl: `${url}/${ready}`,
  });
}
