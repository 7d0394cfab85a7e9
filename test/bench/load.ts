import autocannon from 'autocannon';

/** What is asked again and again. */
export interface Ask {
  /** Base URL of a gateway. */
  readonly url: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly token: string | undefined;
  readonly connections?: number;
  /** The status that every answer must have. */
  readonly status: number;
}

export interface Slice {
  readonly requestsPerSecond: number;
  /** Milliseconds, the smallest first. */
  readonly latencies: readonly number[];
}

/** How many ask at once, unless an ask says otherwise. */
export const connections = 16;

const longestSeconds = 60;

/**
 * Asks so many times over several connections, over each again as soon as it has its answer, until all are answered:
 * nothing is left for who is measured next.
 * @throws when an answer has another status
 */
export function press(ask: Ask, times: number): Promise<Slice> {
  const latencies: number[] = [];
  const statuses = new Set<number>();
  const began = performance.now();
  let last = began;
  return new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url: `${ask.url}/graphql`,
        method: 'POST',
        headers: headersOf(ask),
        body: bodyOf(ask),
        connections: ask.connections ?? connections,
        amount: times,
        timeout: longestSeconds,
        sampleInt: 50,
      },
      (error, result) => {
        statuses.delete(ask.status);
        if (error) return reject(error);
        if (result.errors > 0 || statuses.size > 0) {
          return reject(
            new Error(
              `bench: expected status ${ask.status} of ${ask.url}, found ${[...statuses].join(', ')} and ${result.errors} without an answer`,
            ),
          );
        }
        latencies.sort((one, other) => one - other);
        const elapsedMs = Math.max(1, last - began);
        return resolve({
          requestsPerSecond: (latencies.length * 1_000) / elapsedMs,
          latencies,
        });
      },
    );
    running.on('response', (_client: unknown, status: number, _bytes: number, ms: number) => {
      last = performance.now();
      statuses.add(status);
      latencies.push(ms);
    });
  });
}

/** One answer, for comparing. @throws when it is not the one that is expected */
export async function answerTo(ask: Ask): Promise<{ readonly data: unknown; readonly errors: unknown }> {
  const response = await fetch(`${ask.url}/graphql`, {
    method: 'POST',
    headers: headersOf(ask),
    body: bodyOf(ask),
  });
  const text = await response.text();
  if (response.status !== ask.status) {
    throw new Error(`bench: expected status ${ask.status} of ${ask.url}, found ${response.status}: ${text}`);
  }
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  return { data, errors };
}

function headersOf({ token }: Ask): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

function bodyOf({ query, variables }: Ask): string {
  return JSON.stringify({ query, variables });
}
