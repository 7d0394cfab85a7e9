import type { Seeded } from './seeded';

/** A request to `/graphql` meant to do harm, and what must be seen instead. */
export interface Attack {
  readonly path?: string;
  readonly init: RequestInit;
  readonly status: number;
  /** Code of the first error; null where the answer must be harmless: no error at all. */
  readonly code: string | null;
  /** The argument that the error must name. */
  readonly argument?: string;
}

/** One class of attacks; `make` gives another one each time. */
export interface AttackClass {
  readonly name: string;
  readonly make: (random: Seeded) => Attack;
  /** Whether a department may be asked, since only it can tell. */
  readonly reachesDepartments?: boolean;
}

export const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' } as const;

export function post(
  body: unknown,
  { status = 200, code, argument }: { status?: number; code: string | null; argument?: string },
  headers: Readonly<Record<string, string>> = {},
): Attack {
  const init = {
    method: 'POST',
    headers: { ...jsonHeaders, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
  return { init, status, code, ...(argument === undefined ? {} : { argument }) };
}

export function document(query: string, code: string | null): Attack {
  return post({ query }, { code });
}

/** The text of each number from 0, joined by spaces. */
export function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}
