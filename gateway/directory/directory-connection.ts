import type { Log } from '../../shared/observability/log';
import { buildSubgraph } from '../../shared/subgraph/build-subgraph';
import { startSubgraphServer } from '../../shared/subgraph/subgraph-server';
import type { Clock } from '../../shared/time/clock';
import type { DepartmentConnection } from '../execution/department-connection';
import { access, places } from './access';
import type { Directory } from './directory';
import { DirectoryContext } from './directory-context';
import {
  CompoundDirectoryResolver,
  DirectoryResolver,
  DivisionDirectoryResolver,
} from './directory.resolver';
import { DivisionsResolver } from './divisions.resolver';
import { Compound, Division, Enterprise } from './types';

export const directoryName = 'directory';

/** The directory as a subgraph of the graph: always in the gateway's process, answered from its copy. */
export const directorySubgraph = {
  name: directoryName,
  title: { zh: '目录', en: 'Directory' },
  access,
  places,
  resolvers: [DirectoryResolver, DivisionsResolver, DivisionDirectoryResolver, CompoundDirectoryResolver],
  orphanedTypes: [Compound, Division, Enterprise],
  references: {
    Compound: ({ id }: Readonly<Record<string, unknown>>, context: DirectoryContext) =>
      context.compound(String(id)),
    Division: ({ code }: Readonly<Record<string, unknown>>, context: DirectoryContext) =>
      context.division(String(code)),
    Enterprise: ({ uscc }: Readonly<Record<string, unknown>>, context: DirectoryContext) =>
      context.enterprise(String(uscc)),
  },
};

export async function directoryConnection(
  directory: Directory,
  clock: Clock,
  log: Log,
): Promise<DepartmentConnection> {
  const { schema, sdl } = buildSubgraph<DirectoryContext>(directorySubgraph);
  const server = await startSubgraphServer<DirectoryContext>(schema, log);
  return {
    name: directoryName,
    sdl: async () => sdl,
    async call({ query, variables }) {
      const { body } = await server.executeOperation(
        { query, variables },
        { contextValue: new DirectoryContext(directory, clock) },
      );
      return body.kind === 'single' ? body.singleResult : undefined;
    },
    publishedFeed: async () => undefined,
    offerReference: async () => undefined,
    publishedIndicators: async () => undefined,
    offerIndicators: async () => undefined,
    isReady: async () => true,
    close: () => server.stop(),
  };
}
