import type { ApolloServer, GraphQLRequest } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { DataSource } from 'typeorm';
import { Admission, type ArrivingCall, type DepartmentCredentials } from '../access/admission';
import { noncesOf } from '../access/nonces';
import type { Visit } from '../access/visit';
import { auditedCalls, type DepartmentTrail } from '../audit/audited-calls';
import { closeDatabase } from '../database/close-database';
import { insertInto } from '../database/insert';
import { migrate } from '../database/migrate';
import { openDatabase, type StatementListener } from '../database/open-database';
import { demonstrationWorld } from '../demonstration/world';
import type { Log } from '../observability/log';
import { acceptReference, heldFeeds } from '../reference/accept';
import { acceptIndicators } from '../reference/accept-indicators';
import type { ReferenceFeed, ReferenceFeedName } from '../reference/feed';
import type { IndicatorFeed } from '../reference/indicator';
import type { Clock } from '../time/clock';
import type { DepartmentDeclaration } from './declaration';
import { buildDepartment } from './department-roots';
import { publishedFeed, publishedIndicators } from './published-feed';
import { RequestContext } from './request-context';
import { startSubgraphServer } from './subgraph-server';

export interface DepartmentSettings {
  /** `sqlite:<file>`, `sqlite::memory:` or `mysql://user:password@host:port/database`. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly personCountThreshold: number;
  /** Load demonstration rows when the database is empty; multiplied by the scale. 0 = none. */
  readonly demonstrationScale: number;
  /** By what the department knows its gateway and the gateway's callers. */
  readonly credentials: DepartmentCredentials;
  /** Where the department keeps the record of its calls; tests of one department keep none. */
  readonly audit?: DepartmentTrail;
  readonly log: Log;
  readonly onStatement?: StatementListener;
}

/** A running department: answers GraphQL, publishes and receives reference data. Over HTTP or in process alike. */
export interface Department {
  readonly declaration: DepartmentDeclaration;
  readonly sdl: string;
  readonly database: DataSource;
  /** The GraphQL server, for an HTTP front. */
  readonly server: ApolloServer<RequestContext>;
  /** Finds out for whom a call of the gateway is. @throws Unauthenticated for any other call */
  admit(call: ArrivingCall): Promise<Visit>;
  createContext(visit: Visit): RequestContext;
  /** Answers one GraphQL request of an admitted visit. Never rejects for what a client did. */
  answer(request: GraphQLRequest, visit: Visit): Promise<FormattedExecutionResult>;
  /** The feed as its owner publishes it; undefined when this department does not own it. */
  publishedFeed<Feed extends ReferenceFeedName>(feed: Feed): Promise<ReferenceFeed<Feed> | undefined>;
  /** Replaces the copy of a feed. */
  acceptReference(feed: ReferenceFeed): Promise<void>;
  /** The indicators that this department publishes; undefined when it publishes none. */
  publishedIndicators(): Promise<IndicatorFeed | undefined>;
  /** Replaces the copy of one owner's indicators. */
  acceptIndicators(feed: IndicatorFeed): Promise<void>;
  /** Names of the feeds of which a copy is held. */
  heldFeeds(): Promise<readonly ReferenceFeedName[]>;
  /** Whether the database answers. @throws when it does not. */
  ping(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the database, migrates it, loads demonstration rows where wanted, and makes the department ready to answer. */
export async function openDepartment(
  declaration: DepartmentDeclaration,
  settings: DepartmentSettings,
): Promise<Department> {
  const database = await openDatabase(settings.databaseUrl, declaration, settings.onStatement);
  await migrate(database);
  await loadDemonstration(declaration, database, settings);
  const { schema, sdl } = buildDepartment(declaration);
  const server = await startSubgraphServer<RequestContext>(
    schema,
    settings.log,
    settings.audit ? [auditedCalls(settings.audit)] : [],
  );
  const surroundings = {
    database,
    clock: settings.clock,
    personCountThreshold: settings.personCountThreshold,
  };
  const createContext = (visit: Visit) =>
    new RequestContext(
      surroundings,
      settings.audit?.trail.isWritable === false ? { ...visit, trailClosed: true } : visit,
      settings.audit?.read,
    );
  const admission = new Admission({
    department: declaration.name,
    nonces: noncesOf(database),
    ...settings.credentials,
  });
  return {
    declaration,
    sdl,
    database,
    server,
    admit: (call) => admission.admit(call),
    createContext,
    async answer(request, visit) {
      const { body } = await server.executeOperation(request, { contextValue: createContext(visit) });
      if (body.kind !== 'single') throw new Error(`${declaration.name}: expected a single result`);
      return body.singleResult;
    },
    publishedFeed: (feed) => publishedFeed(declaration, database, feed, settings.clock),
    acceptReference: (feed) => acceptReference(database, feed),
    publishedIndicators: () => publishedIndicators(declaration, surroundings),
    acceptIndicators: (feed) => acceptIndicators(database, feed),
    heldFeeds: () => heldFeeds(database),
    ping: async () => void (await database.query('SELECT 1')),
    async stop() {
      await server.stop();
      await settings.audit?.trail.close();
      await closeDatabase(database);
    },
  };
}

async function loadDemonstration(
  declaration: DepartmentDeclaration,
  database: DataSource,
  { demonstrationScale, clock }: DepartmentSettings,
): Promise<void> {
  if (demonstrationScale === 0) return;
  await insertInto(database, declaration.name, (insert) =>
    declaration.demonstration(insert, demonstrationWorld(demonstrationScale), clock),
  );
}
