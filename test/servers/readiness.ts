import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_INTERVAL_MS = 25;
const PROBE_TIMEOUT_MS = 1_000;

/** What has to be seen before a process counts as ready; both where both are given. */
export interface Readiness {
  /** `http://…` that has to answer with a 2xx status. */
  readonly readyUrl?: string;
  /** Text, or a pattern, that has to stand in the output. */
  readonly readyLine?: string | RegExp;
}

/** The part of a process that is watched: its output so far and how it ended (null: it runs). */
export interface WatchedProcess {
  readonly exit: { readonly code: number | null; readonly signal: string | null } | null;
  output(): string;
}

/** HTTP status of a GET on a connection of its own, or the error that came instead. */
export function probe(url: string): Promise<number | Error> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: PROBE_TIMEOUT_MS }, (response) => {
      response.resume();
      response.on('error', resolve);
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${PROBE_TIMEOUT_MS} ms`)));
    request.on('error', resolve);
  });
}

async function missingFrom(watched: WatchedProcess, wanted: Readiness): Promise<string | null> {
  const { readyLine, readyUrl } = wanted;
  if (readyLine !== undefined) {
    const output = watched.output();
    const seen = typeof readyLine === 'string' ? output.includes(readyLine) : output.search(readyLine) >= 0;
    if (!seen) return `expected ${String(readyLine)} in its output`;
  }
  if (readyUrl === undefined) return null;
  const answer = await probe(readyUrl);
  if (typeof answer === 'number' && answer >= 200 && answer < 300) return null;
  const got = typeof answer === 'number' ? `status ${answer}` : answer.message;
  return `expected a 2xx answer from ${readyUrl}, got ${got}`;
}

/** Resolves once everything wanted was seen; rejects when the process ends before, or after `timeoutMs`. */
export async function untilReady(watched: WatchedProcess, wanted: Readiness, timeoutMs: number) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const missing = await missingFrom(watched, wanted);
    if (watched.exit !== null) {
      const { code, signal } = watched.exit;
      throw new Error(`ended with ${signal ?? `code ${code}`}, ${missing ?? 'right after it was ready'}`);
    }
    if (missing === null) return;
    if (Date.now() >= deadline) throw new Error(`not ready within ${timeoutMs} ms, ${missing}`);
    await delay(POLL_INTERVAL_MS);
  }
}
