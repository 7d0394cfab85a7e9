import { isUtf8 } from 'node:buffer';
import { Pool } from 'undici';
import { publicVisit } from '../../shared/access/visit';
import { ErrorCode } from '../../shared/errors/error-code';
import { indicatorsPath } from '../../shared/http/indicator-pull';
import { parsedJson } from '../../shared/http/parsed-json';
import type { ReferenceFeed } from '../../shared/reference/feed';
import type { IndicatorFeed } from '../../shared/reference/indicator';
import type { DepartmentCall, DepartmentConnection } from './department-connection';
import { DepartmentFailure } from './department-failure';
import { bodyOf, type DepartmentSigner, type SignedCall } from './department-signer';

export interface HttpConnectionOptions {
  readonly name: string;
  /** Base URL; the department answers `POST {url}/graphql`. */
  readonly url: string;
  /** Proves to the department that a call is the gateway's. */
  readonly sign: DepartmentSigner;
  /** Largest answer that is read, in bytes. */
  readonly responseBytes: number;
  /** Time for the calls that are not part of a client's request. */
  readonly timeoutMs: number;
}

const serviceDefinitionQuery = 'query { _service { sdl } }';

/** A department apart: pooled keep-alive connections, no redirects followed, answers read only up to a size. */
export function httpConnection({
  name,
  url,
  sign,
  responseBytes,
  timeoutMs,
}: HttpConnectionOptions): DepartmentConnection {
  const { origin, pathname } = new URL(url);
  const basePath = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, { connections: 64, pipelining: 1, connect: { timeout: timeoutMs } });

  async function exchange({ method, path, headers: proven, body: sent }: SignedCall, signal: AbortSignal) {
    try {
      const { statusCode, headers, body } = await pool.request({
        method,
        path: `${basePath}${path}`,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...proven,
        },
        body: method === 'POST' ? sent : null,
        signal,
      });
      const text = await readText(body, responseBytes);
      return { statusCode, isJson: /json/.test(String(headers['content-type'])), text };
    } catch (error) {
      throw failureOf(error, signal);
    }
  }

  async function call(call: DepartmentCall): Promise<unknown> {
    const { statusCode, text } = await exchange(sign('POST', '/graphql', bodyOf(call), call), call.signal);
    const answer = parsedJson(text);
    const isGraphQl =
      typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    if (statusCode >= 500 && !isGraphQl) {
      throw new DepartmentFailure(ErrorCode.DEPARTMENT_UNAVAILABLE, `status ${statusCode}`);
    }
    if (!isGraphQl || statusCode >= 300) {
      throw new DepartmentFailure(
        ErrorCode.DEPARTMENT_BAD_RESPONSE,
        `status ${statusCode}, no usable GraphQL answer`,
      );
    }
    return answer;
  }

  return {
    name,
    call,
    async sdl() {
      const answer = (await call({
        query: serviceDefinitionQuery,
        variables: {},
        operationName: undefined,
        visit: publicVisit('gateway'),
        token: undefined,
        signal: AbortSignal.timeout(timeoutMs),
      })) as { data?: { _service?: { sdl?: unknown } } };
      const sdl = answer.data?._service?.sdl;
      if (typeof sdl === 'string') return sdl;
      throw new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, 'no SDL in the answer');
    },
    async publishedFeed(feed) {
      const { statusCode, text } = await exchange(
        sign('GET', `/reference/${feed}`, ''),
        AbortSignal.timeout(timeoutMs),
      );
      if (statusCode === 404) return undefined;
      const answer = parsedJson(text) as ReferenceFeed | undefined;
      if (statusCode === 200 && answer?.feed === feed && Array.isArray(answer.rows)) return answer;
      throw new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, `feed ${feed}: status ${statusCode}`);
    },
    // A department apart takes its copies itself, see shared/http/reference-copy.ts.
    offerReference: async () => undefined,
    async publishedIndicators() {
      const { statusCode, text } = await exchange(
        sign('GET', indicatorsPath, ''),
        AbortSignal.timeout(timeoutMs),
      );
      if (statusCode === 404) return undefined;
      const answer = parsedJson(text) as IndicatorFeed | undefined;
      if (statusCode === 200 && answer?.feed === 'indicators' && Array.isArray(answer.rows)) return answer;
      throw new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, `indicators: status ${statusCode}`);
    },
    offerIndicators: async () => undefined,
    async isReady() {
      const { statusCode } = await exchange(sign('GET', '/ready', ''), AbortSignal.timeout(timeoutMs));
      return statusCode === 200;
    },
    close: () => pool.destroy(),
  };
}

async function readText(body: AsyncIterable<Buffer>, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) {
      throw new DepartmentFailure(ErrorCode.DEPARTMENT_RESPONSE_TOO_LARGE, `more than ${most} bytes`);
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, 'not UTF-8');
  return bytes.toString('utf8');
}

function failureOf(error: unknown, signal: AbortSignal): DepartmentFailure {
  if (error instanceof DepartmentFailure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const code = signal.aborted ? ErrorCode.DEPARTMENT_TIMEOUT : ErrorCode.DEPARTMENT_UNAVAILABLE;
  return new DepartmentFailure(code, reason, { cause: error });
}
