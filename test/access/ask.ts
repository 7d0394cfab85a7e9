import { headersOf } from '../callers';
import type { MatrixCaller } from './matrix-callers';
import type { MatrixGraph } from './matrix-graph';

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An answer, and everything of it that somebody could read. */
export interface Asked {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphError[];
  /** Headers and body as they came. */
  readonly raw: string;
}

/** Asks the gateway as a client does. */
export async function ask(
  { gateway }: Pick<MatrixGraph, 'gateway'>,
  { token, asker }: Pick<MatrixCaller, 'token' | 'asker'>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Asked> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...headersOf({ token, purpose: asker.purpose }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return asAsked(response.status, JSON.parse(text), `${JSON.stringify([...response.headers])}\n${text}`);
}

export function asAsked(status: number, answer: unknown, raw: string): Asked {
  const { data, errors = [] } = answer as Partial<Asked>;
  return { status, data, errors, raw };
}
