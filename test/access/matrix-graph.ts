import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { accessPieces, type AccessPieces } from '../../gateway/access/access-pieces';
import { departmentDeclarations } from '../../gateway/departments';
import { directoryName } from '../../gateway/directory/directory-connection';
import type { DepartmentConnection } from '../../gateway/execution/department-connection';
import { signerOf } from '../../gateway/execution/department-signer';
import { httpConnection } from '../../gateway/execution/http-connection';
import { startGateway, type Gateway } from '../../gateway/server';
import { connectInProcess, openConfiguredDepartment } from '../../gateway/topology';
import { accessMapOf, type AccessMap } from '../../shared/access/access-map';
import { Admission } from '../../shared/access/admission';
import { allRights } from '../../shared/access/testing/all-rights';
import { departmentCredentials, proofKeysOf } from '../../shared/access/credentials';
import { noncesOf } from '../../shared/access/nonces';
import { projectFile } from '../../shared/configuration/project-root';
import { readSettings, type Settings } from '../../shared/configuration/settings';
import { serveDepartment } from '../../shared/http/department-server';
import type { ListeningServer } from '../../shared/http/listen';
import { createLog, type Log } from '../../shared/observability/log';
import type { Department } from '../../shared/subgraph/department';
import type { Seeded } from '../attacks/seeded';
import { temporaryDirectory } from '../servers/temporary-directory';
import { Canaries } from './canaries';
import { fifthName, startFifthOffice, type FifthOffice } from './fifth-office';

/** What of the two checks is broken on purpose. */
export interface Breaks {
  gatewayFilter: boolean;
  departmentGuard: boolean;
}

/** How one department can be asked past the gateway. */
export interface Doors {
  readonly url: string;
  readonly overHttp: DepartmentConnection;
  readonly inProcess: DepartmentConnection;
}

export interface MatrixGraph {
  readonly gateway: Gateway;
  readonly settings: Settings;
  readonly schema: GraphQLSchema;
  /** What the owners declare, with the fifth office. */
  readonly map: AccessMap;
  readonly fifth: FifthOffice;
  readonly departments: ReadonlyMap<string, Department>;
  readonly doors: ReadonlyMap<string, Doors>;
  readonly canaries: Canaries;
  readonly breaks: Breaks;
  /** Everything that gateway and departments logged, at the level of most. */
  readonly logLines: string[];
  /** Trails, anchors, state, keys and temporary files. */
  readonly directory: string;
  stop(): Promise<void>;
}

/** Limits so high that a document can ask for every field at once. */
const wide = {
  ...{ QUERY_MAX_DEPTH: '100', QUERY_MAX_TOKENS: '20000', QUERY_MAX_ALIASES: '10000' },
  ...{ QUERY_MAX_ROOT_FIELDS: '1000', QUERY_MAX_DIRECTIVES: '10000', QUERY_MAX_COST: '1000000000' },
  ...{ REQUEST_BUDGET_MS: '120000', DEPARTMENT_TIMEOUT_MS: '120000', DEPARTMENT_RESPONSE_BYTES: '268435456' },
  ...{ RATE_REQUESTS_PER_MINUTE: '1000000000', RATE_OBJECTS_PER_MINUTE: '1000000000' },
  ...{ REFERENCE_INTERVAL_MS: '3600000', LOG_LEVEL: 'trace' },
};

/**
 * The gateway over its departments and a fifth, each behind its own port, on the demonstration rows with canaries in
 * them. Everything that is written goes to one directory.
 */
export async function startMatrixGraph(random: Seeded): Promise<MatrixGraph> {
  const root = await temporaryDirectory('matrix');
  const temporary = join(root.path, 'tmp');
  await mkdir(temporary);
  const usualTemporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  const environment = {
    ...wide,
    DATABASE_URL: 'sqlite::memory:',
    KEYS_DIRECTORY: join(root.path, 'keys'),
    STATE_DIRECTORY: join(root.path, 'state'),
    AUDIT_DIRECTORY: join(root.path, 'audit'),
    AUDIT_ANCHOR_DIRECTORY: join(root.path, 'audit-anchor'),
    AUDIT_KEY_FILE: join(root.path, 'keys', 'audit-hash.key'),
  };
  const before = readSettings(environment);
  const logLines: string[] = [];
  const log = createLog('matrix', {
    level: 'trace',
    destination: { write: (line) => void logLines.push(line) },
  });
  const breaks: Breaks = { gatewayFilter: false, departmentGuard: false };
  const canaries = new Canaries(random);

  const departments = new Map<string, Department>();
  for (const declaration of departmentDeclarations) {
    departments.set(
      declaration.name,
      breakable(await openConfiguredDepartment(declaration, before, log), breaks),
    );
  }
  const sdls = [...departments].map(([name, { sdl }]) => ({ name, sdl }));
  const directorySdl = readFileSync(projectFile('gateway', 'directory', 'schema.graphql'), 'utf8');
  const ownMap = accessMapOf([{ name: directoryName, sdl: directorySdl }, ...sdls]);
  const ownSchema = buildSchema(readFileSync(projectFile('gateway', 'schema.graphql'), 'utf8'));
  for (const department of departments.values()) await canaries.plant(department, ownMap, ownSchema);

  const fifth = await openFifth(before, log, departments, ownSchema, ownMap);
  const servers: ListeningServer[] = [];
  const doors = new Map<string, Doors>();
  for (const [name, department] of departments) {
    const server = await serveDepartment(department, { host: '127.0.0.1', port: 0, log });
    servers.push(server);
    const inProcess = await connectInProcess(department, before);
    const { offerReference, offerIndicators } = inProcess;
    const overHttp = { ...(await connectionTo(name, server.url, before)), offerReference, offerIndicators };
    doors.set(name, { url: server.url, overHttp, inProcess });
  }
  const urls = [...[...doors].map(([name, { url }]) => [name, url]), [fifthName, fifth.url]];
  const settings = readSettings({
    ...environment,
    PORT: '0',
    DEPARTMENTS: urls.map((pair) => pair.join('=')).join(','),
  });
  const gateway = await startGateway(
    [
      ...[...doors.values()].map(({ overHttp }) => overHttp),
      await connectionTo(fifthName, fifth.url, before),
    ],
    settings,
    log,
    breakablePieces(breaks),
  );
  const schema = buildSchema(await (await fetch(`${gateway.url}/schema.graphql`)).text());
  return {
    ...{ gateway, settings, schema, fifth, departments, doors, canaries, breaks, logLines },
    map: accessMapOf([
      { name: directoryName, sdl: directorySdl },
      ...sdls,
      { name: fifthName, sdl: fifth.sdl },
    ]),
    directory: root.path,
    async stop() {
      await gateway.stop();
      await Promise.all([...servers.map((server) => server.close()), fifth.stop()]);
      await Promise.all([...departments.values()].map((department) => department.stop()));
      if (usualTemporary === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usualTemporary;
      await root.remove();
    },
  };
}

async function connectionTo(name: string, url: string, settings: Settings): Promise<DepartmentConnection> {
  const [key] = await proofKeysOf(settings, name);
  if (!key) throw new Error(`expected a key for ${name}`);
  const { departmentResponseBytes: responseBytes, departmentTimeoutMs: timeoutMs } = settings;
  return httpConnection({ name, url, sign: signerOf(name, key), responseBytes, timeoutMs });
}

/** A department whose own checks can be taken away: then it takes everybody for somebody who may see everything. */
function breakable(department: Department, breaks: Breaks): Department {
  const seen: Department['createContext'] = (visit) =>
    department.createContext(breaks.departmentGuard ? { ...allRights, requestId: visit.requestId } : visit);
  return {
    ...department,
    createContext: seen,
    answer: (request, visit) =>
      department.answer(
        request,
        breaks.departmentGuard ? { ...allRights, requestId: visit.requestId } : visit,
      ),
  };
}

/** The gateway's filter, which can be taken away: then every document is planned as it was asked. */
function breakablePieces(breaks: Breaks): AccessPieces {
  return {
    ...accessPieces,
    filterOf(schema, map) {
      const whole = accessPieces.filterOf(schema, map);
      return {
        filter: (document, variables, asker) =>
          whole.filter(document, variables, breaks.gatewayFilter ? { ...allRights, requestId: '' } : asker),
      };
    },
  };
}

async function openFifth(
  settings: Settings,
  log: Log,
  departments: ReadonlyMap<string, Department>,
  schema: GraphQLSchema,
  map: AccessMap,
): Promise<FifthOffice> {
  const [neighbour] = departments.values();
  if (!neighbour) throw new Error('expected a department');
  const credentials = await departmentCredentials(settings, fifthName, log);
  const admission = new Admission({
    department: fifthName,
    nonces: noncesOf(neighbour.database),
    ...credentials,
  });
  return startFifthOffice(schema, map, {
    admit: (call) => admission.admit(call),
    createContext: (visit) => neighbour.createContext(visit),
  });
}
