import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type NextFunction, type Request, type Response, type Express, type Router } from 'express';
import { ErrorCode } from '../../shared/errors/error-code';
import { requestId, requestIdHeader, requestIdOf } from '../../shared/http/request-id';
import type { TokenVerifier } from '../../shared/access/token-verifier';
import type { Log } from '../../shared/observability/log';
import { referenceFeedNames } from '../../shared/reference/feed';
import type { Directory } from '../directory/directory';
import { missingCopy } from '../directory/directory-context';
import type { GraphContext } from '../execution/graph-context';
import { identity, identityOf } from '../access/identity';
import { accountIfAny, accountOf, audited, noteEarlyRefusal, type AuditOptions } from '../audit/audited';
import { cataloguePage } from '../catalogue/catalogue-page';
import { createDesk } from '../desk/desk';
import { callerKey } from '../limits/caller-key';
import { queryCostHeader } from '../limits/limits-plugin';
import type { Rates } from '../limits/rates';
import { maySeeSchema, schemaRefusal } from '../limits/schema-access';
import { bodyInTime } from './body-in-time';
import { landingPage } from './landing-page';
import { jsonOnly, plainJson } from './plain-json';
import { keepPrivate, noStore } from './private-answers';
import { readableBody, readableRequest, unreadableAddress, UnreadableRequest } from './readable-request';
import { refuse } from './refuse';
import { requestErrorStatusOf } from './request-error-status';
import { requestRate } from './request-rate';
import { unreadableBody } from './unreadable-body';

export interface AppOptions {
  readonly server: ApolloServer<GraphContext>;
  readonly directory: Directory;
  /** What departments apart take with their own proof. */
  readonly indicators: Router;
  /** Checks the callers' tokens. */
  readonly tokens: TokenVerifier;
  readonly rates: Rates;
  readonly audit: AuditOptions;
  /** Whether everybody may see the schema. */
  readonly demonstration: boolean;
  /** Makes the token that desk and landing page have filled in; undefined where everybody brings one. */
  readonly filledInToken: () => Promise<string | undefined>;
  readonly trustedProxies: readonly string[];
  readonly corsOrigins: readonly string[];
  readonly requestBudgetMs: number;
  /** The public schema as text, as it is now. */
  readonly schemaText: () => string;
  /** What `/ready` says. */
  readonly readiness: () => Promise<{ readonly ready: boolean } & Readonly<Record<string, unknown>>>;
  readonly log: Log;
}

const bodyLimit = '256kb';

/** From here on the account of a request names who asks, whatever becomes of it. */
function accounted(request: Request, _response: Response, next: NextFunction): void {
  const account = accountIfAny(request);
  if (account) account.visit = identityOf(request).visit;
  next();
}

/** The gateway's HTTP side: `/graphql`, the desk, the catalogue, health, the public schema and the copies of reference data. */
export function createApp(options: AppOptions): Express {
  const { server, directory, corsOrigins, requestBudgetMs, schemaText, readiness, log } = options;
  const app = express().disable('x-powered-by').use(requestId);
  app.set('trust proxy', [...options.trustedProxies]);
  const exposedHeaders = [requestIdHeader, queryCostHeader, 'retry-after'];
  app.use(cors({ origin: [...corsOrigins], exposedHeaders, maxAge: 600 }));
  app.get('/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/ready', async (_request, response) => {
    const state = await readiness();
    response.status(state.ready ? 200 : 503).json(state);
  });
  const known = [keepPrivate, identity(options), accounted, requestRate(options.rates.requests)];
  app.get('/schema.graphql', known, (request: Request, response: Response) => {
    if (maySeeSchema(identityOf(request).visit, options.demonstration)) {
      return void response.type('text/plain; charset=utf-8').send(schemaText());
    }
    response.setHeader('www-authenticate', 'Bearer');
    return refuse(response, 401, schemaRefusal, ErrorCode.UNAUTHENTICATED);
  });
  app.use('/reference/indicators', options.indicators);
  app.get('/reference/:feed', (request, response, next) => {
    const name = referenceFeedNames.find((each) => each === request.params.feed);
    if (!name) return next();
    const feed = directory.feed(name);
    if (!feed) return refuse(response, 404, missingCopy(name), ErrorCode.DEPARTMENT_UNAVAILABLE);
    if (request.get('if-none-match') === `"${feed.version}"`) return void response.status(304).end();
    return void response.setHeader('etag', `"${feed.version}"`).json(feed);
  });
  app.use('/desk', createDesk(options));
  app.get('/catalogue', cataloguePage(options));
  app.get('/', (_request, response) => void response.redirect('/graphql'));
  app.get('/graphql', async (request, response, next) => {
    if (request.query['query'] !== undefined || !request.accepts('html')) return next();
    const token = await options.filledInToken();
    return void response.type('html').setHeader('cache-control', noStore).send(landingPage(token));
  });
  app.use(
    '/graphql',
    audited(options.audit),
    readableRequest,
    known,
    jsonOnly,
    bodyInTime,
    express.json({ limit: bodyLimit, verify: readableBody }),
    plainJson,
    noteEarlyRefusal,
    expressMiddleware(server, {
      context: async ({ req }) => ({
        ...identityOf(req),
        requestId: requestIdOf(req),
        requestErrorStatus: requestErrorStatusOf(req),
        account: accountOf(req),
        withoutKept: undefined,
        callerKey: callerKey(identityOf(req).visit.caller, req.ip),
        work: [],
        deadline: Date.now() + requestBudgetMs,
      }),
    }),
  );
  app.use((_request, response) =>
    refuse(response, 404, '此地址没有内容。 / There is nothing at this address.'),
  );
  app.use(failure(log));
  return app;
}

/** What fails before GraphQL begins is answered as JSON, with a code and nothing of the inside. */
function failure(log: Log) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    const expected = status >= 400 && status < 500;
    if (!expected) log.error({ err: error, requestId: requestIdOf(request) }, 'a request failed');
    if (expected) refuse(response, status, messageOf(status, error));
    else refuse(response, 500, '请求失败。 / The request failed.', ErrorCode.INTERNAL_SERVER_ERROR);
  };
}

function statusOf(error: unknown): number {
  if (error instanceof UnreadableRequest) return error.answeredWith;
  return error instanceof Error && 'status' in error ? Number(error.status) : 500;
}

function messageOf(status: number, error: unknown): string {
  if (error instanceof UnreadableRequest) return error.message;
  if (error instanceof URIError) return unreadableAddress;
  return status === 400
    ? unreadableBody(error)
    : (messages[status] ?? '请求无法读取。 / The request cannot be read.');
}

const messages: Readonly<Record<number, string>> = {
  413: `请求体大于 ${bodyLimit}。 / The request body is larger than ${bodyLimit}.`,
  415: '不支持此内容类型或其字符集，请以 UTF-8 发送 application/json。 / The content type or its character set is not supported; send application/json in UTF-8.',
};
