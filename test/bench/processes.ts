import { departmentDeclarations } from '../../gateway/departments';
import { projectFile } from '../../shared/configuration/project-root';
import { settingNames } from '../../shared/configuration/settings';
import { startProcess, type RunningProcess } from '../servers/child-process';
import { eventually } from '../servers/eventually';
import { freePort } from '../servers/free-port';

type Urls = Readonly<Record<string, string>>;

export interface Hosts {
  /** Gateways by the name of the variant. */
  readonly urls: Urls;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** No setting of the surrounding environment reaches the bench. */
const clean = Object.fromEntries(settingNames.map((name) => [name, undefined]));
const startTimeoutMs = 120_000;

function settingsIn(folder: string): NodeJS.ProcessEnv {
  return {
    ...clean,
    PORT: '0',
    LOG_LEVEL: 'error',
    STATE_DIRECTORY: `${folder}/state`,
    KEYS_DIRECTORY: `${folder}/keys`,
    AUDIT_DIRECTORY: `${folder}/audit`,
    AUDIT_ANCHOR_DIRECTORY: `${folder}/audit-anchor`,
    AUDIT_KEY_FILE: `${folder}/keys/audit-hash.key`,
    REFERENCE_INTERVAL_MS: '3600000',
    // Fifty compounds at once, sixteen at a time, on a loaded machine: nothing is to be cut short.
    QUERY_MAX_COST: '1000000',
    REQUEST_BUDGET_MS: '60000',
    DEPARTMENT_TIMEOUT_MS: '60000',
    RATE_REQUESTS_PER_MINUTE: '1000000000',
    RATE_OBJECTS_PER_MINUTE: '1000000000',
  };
}

/** Gateway and departments in one process, each department on a SQLite file. */
export async function startTogether(folder: string): Promise<Hosts> {
  const env = { ...settingsIn(folder), DATABASE_URL: `sqlite:${folder}/{department}.sqlite` };
  const { host, urls } = await startHost(['together'], env);
  return { urls, pids: [host.pid], stop: () => host.stop() };
}

/** Gateway and departments as five processes. @param databaseUrl with `{department}` in it */
export async function startApart(folder: string, databaseUrl: string): Promise<Hosts> {
  const port = await freePort();
  const env = {
    ...settingsIn(folder),
    DATABASE_URL: databaseUrl,
    DIRECTORY_URL: `http://127.0.0.1:${port}`,
  };
  const hosts: RunningProcess[] = [];
  const stop = async () => void (await Promise.all(hosts.map((host) => host.stop())));
  try {
    const departments = await Promise.all(
      departmentDeclarations.map(async ({ name }) => {
        const started = await startHost(['department', name], env);
        hosts.push(started.host);
        return [name, started.urls] as const;
      }),
    );
    const byVariant = Object.fromEntries(
      Object.keys(departments[0]?.[1] ?? {}).map((variant) => [
        variant,
        Object.fromEntries(departments.map(([name, urls]) => [name, urls[variant]])),
      ]),
    );
    const gatewayEnv = { ...env, PORT: String(port), BENCH_DEPARTMENTS: JSON.stringify(byVariant) };
    const { host, urls } = await startHost(['gateway'], gatewayEnv);
    hosts.push(host);
    await eventually(
      'departments that have their copies of the reference data',
      async () => (await fetch(`http://127.0.0.1:${port}/ready`)).status === 200,
      20_000,
    );
    return { urls, pids: hosts.map(({ pid }) => pid), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startHost(args: readonly string[], env: NodeJS.ProcessEnv) {
  const host = await startProcess({
    command: process.execPath,
    args: [projectFile('dist', 'test', 'bench', 'host.js'), ...args],
    env,
    readyLine: /^serving \{.*\}$/m,
    timeoutMs: startTimeoutMs,
  });
  const told = /^serving (\{.*\})$/m.exec(host.output())?.[1] ?? '{}';
  return { host, urls: JSON.parse(told) as Urls };
}
