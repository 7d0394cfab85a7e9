import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Log } from '../observability/log';
import { referenceFeedNames, type ReferenceFeedName } from '../reference/feed';
import type { Department } from '../subgraph/department';
import { departmentDoor, visitOf } from './department-door';
import { listen, type ListeningServer } from './listen';
import { requestId, requestIdOf } from './request-id';

export interface DepartmentServerOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
}

/**
 * A department over HTTP. Open to everybody: `/live` and `/ready`. Open to the gateway's proof alone, whatever is asked:
 * `POST /graphql` and the reference data that the department owns under `/reference`.
 */
export async function serveDepartment(
  department: Department,
  { host, port, log }: DepartmentServerOptions,
): Promise<ListeningServer> {
  const app = express().disable('x-powered-by').use(requestId);
  app.get('/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/ready', async (_request, response) => {
    const { database, missingFeeds } = await readinessOf(department);
    const ready = database === 'up' && missingFeeds.length === 0;
    response
      .status(ready ? 200 : 503)
      .json({ department: department.declaration.name, ready, database, missingFeeds });
  });
  app.use(departmentDoor(department, log));
  app.get('/reference/indicators', async (_request, response) => {
    const feed = await department.publishedIndicators();
    if (!feed) return void response.status(404).json({ error: 'this department publishes no indicators' });
    return void response.json(feed);
  });
  app.get('/reference/:feed', async (request, response) => {
    const name = referenceFeedNames.find((feed) => feed === request.params.feed);
    const feed = name && (await department.publishedFeed(name));
    if (!feed) return void response.status(404).json({ error: 'this department does not publish that feed' });
    return void response.json(feed);
  });
  app.use(
    '/graphql',
    jsonBody,
    expressMiddleware(department.server, {
      context: async ({ req }) => department.createContext(visitOf(req)),
    }),
  );
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    log.error({ err: error, requestId: requestIdOf(request) }, 'a request failed');
    if (response.headersSent) return next(error);
    return void response.status(500).json({ error: 'the department failed' });
  });
  return listen(app, host, port);
}

/** The body, whose bytes were checked, as JSON. */
function jsonBody(request: Request, response: Response, next: NextFunction): void {
  const bytes: unknown = request.body;
  try {
    request.body = Buffer.isBuffer(bytes) && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : {};
  } catch {
    response.status(400).json({ error: 'the body is not JSON' });
    return;
  }
  next();
}

async function readinessOf(
  department: Department,
): Promise<{ database: 'up' | 'down'; missingFeeds: readonly ReferenceFeedName[] }> {
  try {
    await department.ping();
    const held = await department.heldFeeds();
    return { database: 'up', missingFeeds: referenceFeedNames.filter((feed) => !held.includes(feed)) };
  } catch {
    return { database: 'down', missingFeeds: [] };
  }
}
