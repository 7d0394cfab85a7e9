import { ApolloGateway, RemoteGraphQLDataSource, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { composeSupergraph } from '../../gateway/composition/compose-supergraph';
import { withoutSecurity } from '../../gateway/composition/without-security';
import { departmentDeclarations } from '../../gateway/departments';
import { Directory } from '../../gateway/directory/directory';
import { directoryConnection, directoryName } from '../../gateway/directory/directory-connection';
import { Indicators } from '../../gateway/directory/indicators';
import { ReferenceCollection } from '../../gateway/directory/reference-collection';
import type { DepartmentConnection } from '../../gateway/execution/department-connection';
import { httpConnection } from '../../gateway/execution/http-connection';
import { publicVisit } from '../../shared/access/visit';
import type { Settings } from '../../shared/configuration/settings';
import type { Log } from '../../shared/observability/log';
import { buildDepartment } from '../../shared/subgraph/department-roots';
import { createClock } from '../../shared/time/clock';
import { unsigned } from './without';

interface StockContext {
  readonly authorization?: string | undefined;
}

/** Calls a department as the library does by itself, with the headers without which a department reads nothing. */
class StockDataSource extends RemoteGraphQLDataSource<StockContext> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<StockContext>['willSendRequest']>>[0]) {
    request.http?.headers.set('x-linli-proof', 'none');
    const { authorization } = context as StockContext;
    if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
  }
}

/** The directory, which the stock gateway too has in its own process. */
class DirectoryDataSource implements GraphQLDataSource<StockContext> {
  constructor(private readonly connection: DepartmentConnection) {}

  async process({ request }: Parameters<GraphQLDataSource<StockContext>['process']>[0]) {
    const answer = await this.connection.call({
      query: request.query ?? '',
      variables: request.variables ?? {},
      operationName: undefined,
      visit: publicVisit('stock'),
      token: undefined,
      signal: AbortSignal.timeout(60_000),
    });
    return answer as Awaited<ReturnType<GraphQLDataSource['process']>>;
  }
}

/** The Apollo gateway and server as they come, over the given departments, and the same directory. */
export async function startStockGateway(
  urls: Readonly<Record<string, string>>,
  settings: Settings,
  log: Log,
): Promise<string> {
  const directory = new Directory();
  const indicators = new Indicators();
  const connections = Object.entries(urls).map(([name, url]) =>
    httpConnection({ name, url, sign: unsigned, responseBytes: 1e8, timeoutMs: 60_000 }),
  );
  await new ReferenceCollection({
    directory,
    indicators,
    connections,
    state: undefined,
    intervalMs: 3_600_000,
    log,
  }).start();
  const identity = await directoryConnection(directory, createClock(settings.today), log);
  const subgraphs = departmentDeclarations.map((declaration) => ({
    name: declaration.name,
    sdl: buildDepartment(declaration).sdl,
    url: `${urls[declaration.name]}/graphql`,
  }));
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurity(
      composeSupergraph([{ name: directoryName, sdl: await identity.sdl() }, ...subgraphs]),
    ),
    logger: log,
    buildService: ({ name, url }) =>
      name === directoryName ? new DirectoryDataSource(identity) : new StockDataSource({ url: url ?? '' }),
  });
  const server = new ApolloServer<StockContext>({ gateway, logger: log });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async ({ req }) => ({ authorization: req.headers.authorization }),
  });
  return url.replace(/\/$/, '');
}
