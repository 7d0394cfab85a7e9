import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { publicVisit } from '../access/visit';
import type { Log } from '../observability/log';
import { referenceFeedNames, type ReferenceFeedName } from '../reference/feed';
import type { Department } from '../subgraph/department';
import { listen, type ListeningServer } from './listen';
import { requestId, requestIdOf } from './request-id';

export interface DepartmentServerOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
}

/** A department over HTTP: `POST /graphql`, `/live`, `/ready`, and the reference data it owns under `/reference`. */
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
  app.get('/reference/:feed', async (request, response) => {
    const name = referenceFeedNames.find((feed) => feed === request.params.feed);
    const feed = name && (await department.publishedFeed(name));
    if (!feed) return void response.status(404).json({ error: 'this department does not publish that feed' });
    return void response.json(feed);
  });
  app.use(
    '/graphql',
    express.json({ limit: '4mb' }),
    expressMiddleware(department.server, {
      context: async ({ req }) => department.createContext(publicVisit(requestIdOf(req))),
    }),
  );
  app.use(
    (error: unknown, _request: express.Request, response: express.Response, next: express.NextFunction) => {
      log.error({ err: error }, 'a request failed');
      if (response.headersSent) return next(error);
      return void response.status(500).json({ error: 'the department failed' });
    },
  );
  return listen(app, host, port);
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
