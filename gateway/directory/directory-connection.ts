import type { Log } from '../../shared/observability/log';
import { auditRecordsOf } from '../../shared/audit/audit-records.resolver';
import { buildSubgraph } from '../../shared/subgraph/build-subgraph';
import { startSubgraphServer } from '../../shared/subgraph/subgraph-server';
import type { Clock } from '../../shared/time/clock';
import { DataCatalogue } from '../catalogue/data-catalogue';
import { DataCatalogueResolver } from '../catalogue/data-catalogue.resolver';
import type { DepartmentConnection } from '../execution/department-connection';
import { access, places } from './access';
import type { Directory } from './directory';
import { DirectoryContext, type GatewayKnowledge } from './directory-context';
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
  resolvers: [
    DirectoryResolver,
    DivisionsResolver,
    DivisionDirectoryResolver,
    CompoundDirectoryResolver,
    DataCatalogueResolver,
    auditRecordsOf('gatewayAuditRecords', { zh: '网关', en: 'Gateway' }),
  ],
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

/** A gateway that tells nothing of itself. */
const nothingKnown: GatewayKnowledge = {
  catalogue: new DataCatalogue([]),
  readTrails: undefined,
  demonstration: false,
};

export async function directoryConnection(
  directory: Directory,
  clock: Clock,
  log: Log,
  knowledge: GatewayKnowledge = nothingKnown,
): Promise<DepartmentConnection> {
  const { schema, sdl } = buildSubgraph<DirectoryContext>(directorySubgraph);
  const server = await startSubgraphServer<DirectoryContext>(schema, log);
  return {
    name: directoryName,
    sdl: async () => sdl,
    async call({ query, variables, visit }) {
      const { body } = await server.executeOperation(
        { query, variables },
        { contextValue: new DirectoryContext(directory, clock, knowledge, visit) },
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
