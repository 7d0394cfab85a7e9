import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import type { DataSource } from 'typeorm';
import { departmentDeclarations } from '../gateway/departments';
import { startGateway, type Gateway } from '../gateway/server';
import { connectInProcess, openConfiguredDepartment } from '../gateway/topology';
import { readSettings } from '../shared/configuration/settings';
import { createLog } from '../shared/observability/log';
import type { Department } from '../shared/subgraph/department';
import { patient } from './patience';
import { copiedDatabases } from './servers/demonstration-databases';
import { temporaryDirectory } from './servers/temporary-directory';
import { asLeader, headersOf, type AskingAs } from './callers';

export interface GraphFixture {
  readonly gateway: Gateway;
  /** Where trails and anchors are written. */
  readonly directory: string;
  /** Asks over HTTP, as a client does; as the leader of all cities unless told. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>, as?: AskingAs): Promise<Answer>;
  readonly departments: ReadonlyMap<string, Department>;
  databaseOf(department: string): DataSource;
  /** SQL statements per department since `forgetStatements`. */
  readonly statements: ReadonlyMap<string, string[]>;
  forgetStatements(): void;
  stop(): Promise<void>;
}

/** Hears the SQL statements of the departments. */
export type DepartmentListener = (department: string, sql: string, parameters: readonly unknown[]) => void;

export interface Answer extends FormattedExecutionResult<Record<string, unknown>> {
  readonly status: number;
}

/** Settings that make other rows in the databases than the demonstration's. */
const ofDatabases = ['DATABASE_URL', 'DEMONSTRATION', 'TODAY', 'NODE_ENV'];

/**
 * Gateway and departments together over real HTTP on a free port, on databases of their own with the demonstration's
 * rows, or those that the environment says.
 */
export async function startTogether(
  environment: Readonly<Record<string, string>> = {},
  hear: DepartmentListener = () => undefined,
): Promise<GraphFixture> {
  const directory = await temporaryDirectory('together');
  const usual = !ofDatabases.some((name) => name in environment);
  const databases = usual
    ? await copiedDatabases(directory.path, makeDatabases)
    : (environment['DATABASE_URL'] ?? 'sqlite::memory:');
  const graph = await startOn(databases, environment, directory.path, hear);
  return {
    ...graph,
    async stop() {
      await graph.stop();
      await directory.remove();
    },
  };
}

/** In memory first: the many small writes of the beginning would wait for the disk. */
async function makeDatabases(into: string): Promise<void> {
  const directory = await temporaryDirectory('databases');
  const graph = await startOn('sqlite::memory:', {}, directory.path);
  for (const [name, { database }] of graph.departments) {
    await database.query(`VACUUM INTO '${join(into, `${name}.sqlite`)}'`);
  }
  await graph.stop();
  await directory.remove();
}

async function startOn(
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
  directory: string,
  hear: DepartmentListener = () => undefined,
): Promise<GraphFixture> {
  const settings = readSettings({
    LOG_LEVEL: 'silent',
    // Collecting reference data again would count among the statements of a test.
    REFERENCE_INTERVAL_MS: '3600000',
    AUDIT_DIRECTORY: join(directory, 'audit'),
    AUDIT_ANCHOR_DIRECTORY: join(directory, 'audit-anchor'),
    ...patient,
    ...environment,
    DATABASE_URL: databaseUrl,
    PORT: '0',
  });
  const log = createLog('test', { level: settings.logLevel });
  const statements = new Map<string, string[]>(departmentDeclarations.map(({ name }) => [name, []]));
  const departments = new Map<string, Department>();
  for (const declaration of departmentDeclarations) {
    const heard = statements.get(declaration.name) ?? [];
    departments.set(
      declaration.name,
      await openConfiguredDepartment(declaration, settings, log, (sql, parameters) => {
        heard.push(sql);
        hear(declaration.name, sql, parameters);
      }),
    );
  }
  const connections = await Promise.all(
    [...departments.values()].map((department) => connectInProcess(department, settings)),
  );
  const gateway = await startGateway(connections, settings, log);
  return {
    gateway,
    directory,
    departments,
    statements,
    ask: (query, variables, as) => askOverHttp(gateway.url, query, variables, as),
    databaseOf(name) {
      const department = departments.get(name);
      if (!department) throw new Error(`no department "${name}"`);
      return department.database;
    },
    forgetStatements() {
      for (const heard of statements.values()) heard.length = 0;
    },
    stop: () => gateway.stop(),
  };
}

/** Asks over HTTP; as the leader of all cities unless told. */
export async function postOverHttp(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  as?: AskingAs,
): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...headersOf(as ?? (await asLeader())),
    },
    body: JSON.stringify({ query, variables }),
  });
}

export async function askOverHttp(...asked: Parameters<typeof postOverHttp>): Promise<Answer> {
  const response = await postOverHttp(...asked);
  return {
    status: response.status,
    ...((await response.json()) as FormattedExecutionResult<Record<string, unknown>>),
  };
}
