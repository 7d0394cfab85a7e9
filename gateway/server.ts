import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { openTokenVerifier, proofKeysOf } from '../shared/access/credentials';
import type { ProofKey } from '../shared/access/proof';
import type { TokenVerifier } from '../shared/access/token-verifier';
import type { Settings } from '../shared/configuration/settings';
import { listen, type ListeningServer } from '../shared/http/listen';
import type { Log } from '../shared/observability/log';
import { createClock } from '../shared/time/clock';
import { accessPieces, type AccessPieces } from './access/access-pieces';
import { DataCatalogue } from './catalogue/data-catalogue';
import { shippedSdl } from './composition/shipped-sdl';
import { SupergraphSource } from './composition/supergraph-source';
import { departmentRoster, type DepartmentRoster } from './department-roster';
import { departmentDeclarations } from './departments';
import { Directory } from './directory/directory';
import { directoryConnection, directoryName, directorySubgraph } from './directory/directory-connection';
import { Indicators } from './directory/indicators';
import { ReferenceCollection } from './directory/reference-collection';
import { endAll, type Ending } from './endings';
import type { DepartmentConnection } from './execution/department-connection';
import { Graph } from './execution/graph';
import { graphqlServer } from './execution/graphql-server';
import { createApp } from './http/app';
import { indicatorDoor, indicatorRoutes } from './http/indicator-routes';
import { publicSchema } from './http/public-schema';
import { openRates } from './limits/rates';
import { StateDirectory } from './state-directory';
import { filledInToken } from './token-command';

export interface Gateway extends ListeningServer {
  /** Stops listening, lets requests in flight finish, closes the departments' connections. */
  stop(): Promise<void>;
}

/**
 * Starts the gateway over its departments, however they are reached. A request's way, each step one file or folder:
 * http/ (limits of the body, request id, CORS) → access/identity.ts (who asks) → limits/ (how often, how much) →
 * execution/graph.ts (variables → access/ takes out what the caller may not see → aliases → plan, fetch, merge by the
 * Apollo gateway, a department at a time through execution/department-data-source.ts → aliases and denied fields back →
 * errors in order) → http/format-error.ts → audit/ (one record, on disk before anything above PUBLIC leaves).
 */
export async function startGateway(
  connections: readonly DepartmentConnection[],
  settings: Settings,
  log: Log,
  pieces: AccessPieces = accessPieces,
): Promise<Gateway> {
  const roster = departmentRoster(
    connections.map(({ name }) => name),
    departmentDeclarations.map(({ name }) => name),
  );
  const state = settings.departments.size > 0 ? StateDirectory.open(settings.stateDirectory, log) : undefined;
  const tokens = await openTokenVerifier(settings, log);
  // The port comes first: when it is in use, nothing else has begun.
  let handle: RequestListener = notReady;
  const listening = await listen(
    (request, response) => handle(request, response),
    settings.host,
    settings.port,
  );
  const endings: Ending[] = [];
  const port: Ending = { what: 'port', end: () => listening.close() };
  try {
    tell(roster, log);
    const served = await serveGraph(connections, settings, { tokens, state, roster, pieces }, endings, log);
    handle = served.handle;
    return {
      ...listening,
      async stop() {
        // No new round from here on; the one under way is waited for among the endings.
        void served.collection.stop();
        await endAll([port, ...endings, ...connections.map(connectionEnding)]);
      },
    };
  } catch (error) {
    await endAll([port, ...endings]).catch((failure: unknown) =>
      log.error({ err: failure }, 'a failed start'),
    );
    throw error;
  }
}

function connectionEnding(connection: DepartmentConnection): Ending {
  return { what: connection.name, end: () => connection.close() };
}

interface Opened {
  readonly tokens: TokenVerifier;
  readonly state: StateDirectory | undefined;
  readonly roster: DepartmentRoster;
  readonly pieces: AccessPieces;
}

interface ServedGraph {
  readonly handle: RequestListener;
  readonly collection: ReferenceCollection;
}

/** @param endings gets what is opened, the last first, also when the rest fails */
async function serveGraph(
  connections: readonly DepartmentConnection[],
  settings: Settings,
  { tokens, state, roster, pieces }: Opened,
  endings: Ending[],
  log: Log,
): Promise<ServedGraph> {
  const audit = await pieces.openTrail('gateway', settings.audit, log);
  endings.unshift({ what: 'audit trail', end: () => audit.trail.close() });
  const rates = await openRates(settings.rateLimits, log);
  endings.unshift({ what: 'rates', end: () => rates.close() });
  const clock = createClock(settings.today);
  const directory = new Directory();
  const intervalMs = settings.referenceIntervalMs;
  const names = connections.map(({ name }) => name);
  const indicators = new Indicators();
  const collection = new ReferenceCollection({ directory, indicators, connections, state, intervalMs, log });
  endings.unshift({ what: 'reference data', end: () => collection.stop() });
  await collection.start();
  const catalogue = new DataCatalogue([directorySubgraph, ...departmentDeclarations]);
  const identity = await directoryConnection(directory, clock, log, {
    catalogue,
    readTrails: audit.read,
    demonstration: settings.demonstration,
  });
  endings.unshift({ what: 'directory', end: () => identity.close() });
  const source = new SupergraphSource({
    directorySdl: { name: directoryName, sdl: await identity.sdl() },
    connections,
    state,
    shippedSdl,
    intervalMs,
    log,
  });
  const graph = new Graph({
    source,
    filterOf: pieces.filterOf,
    isTrailWritable: () => audit.trail.isWritable,
    connections: [identity, ...connections],
    departments: new Set(connections.map(({ name }) => name)),
    timeoutMs: settings.departmentTimeoutMs,
    log,
  });
  const schema = publicSchema(graph);
  graph.onSchemaLoadOrUpdate(({ apiSchema }) => catalogue.accept(apiSchema, source.accessMap));
  const server = graphqlServer(graph, { settings, objects: rates.objects, trail: audit.trail, log });
  endings.unshift({ what: 'graph', end: () => graph.stop() });
  await server.start();
  endings.unshift({ what: 'server', end: () => server.stop() });
  const handle = createApp({
    server,
    directory,
    indicators: indicatorRoutes(
      indicators,
      indicatorDoor((name) => keysOf(name, names, settings)),
      log,
    ),
    tokens,
    rates,
    audit,
    demonstration: settings.demonstration,
    filledInToken: () => filledInToken(settings),
    trustedProxies: settings.trustedProxies,
    corsOrigins: settings.corsOrigins,
    requestBudgetMs: settings.requestBudgetMs,
    schemaText: () => schema.text,
    readiness: () => readiness(connections, source, collection, roster),
    log,
  });
  return { handle, collection };
}

/** The keys of a department that is served; of nobody else there are any. */
async function keysOf(
  department: string,
  served: readonly string[],
  settings: Settings,
): Promise<readonly ProofKey[]> {
  return served.includes(department) ? proofKeysOf(settings, department) : [];
}

/** Neither is wrong, either may be a slip: the operator is told. */
function tell(roster: DepartmentRoster, log: Log): void {
  if (roster.notListed.length + roster.notOfThisBuild.length === 0) return;
  log.warn(roster, 'DEPARTMENTS leaves out departments of this build, or lists others');
}

function notReady(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/json' }).end('{"ready":false}');
}

async function readiness(
  connections: readonly DepartmentConnection[],
  source: SupergraphSource,
  collection: ReferenceCollection,
  { notListed, notOfThisBuild }: DepartmentRoster,
) {
  const departments = await Promise.all(
    connections.map(async (connection) => {
      const ready = await connection.isReady().catch(() => false);
      return [connection.name, ready ? 'ready' : 'missing'] as const;
    }),
  );
  const { unknownDepartments } = source;
  const { missingFeeds } = collection;
  const ready =
    departments.every(([, state]) => state === 'ready') &&
    unknownDepartments.length === 0 &&
    missingFeeds.length === 0;
  return {
    ready,
    departments: Object.fromEntries(departments),
    unknownDepartments,
    missingFeeds,
    notListed,
    notOfThisBuild,
  };
}
