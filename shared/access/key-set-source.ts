import { readFile } from 'node:fs/promises';

/** Where a key set is read from, and how often. Times in milliseconds. */
export interface KeySetSource {
  /** The text of the set. @throws Error that says why it cannot be read */
  read(): Promise<string>;
  /** After this time it is read again. */
  readonly maxAgeMs: number;
  /** After this time it may be read again for a key id that is not known. */
  readonly cooldownMs: number;
  /** Whether a request waits for the reading; otherwise it goes on with the last set. */
  readonly waitsForRefresh: boolean;
}

const largestKeySet = 1_048_576;
const readTimeoutMs = 5_000;

export function sourceAt(location: string): KeySetSource {
  return /^https?:\/\//i.test(location) ? urlSource(location) : fileSource(location);
}

/** A local file: cheap, so it is looked at once a second. */
function fileSource(file: string): KeySetSource {
  return {
    read: () => readFile(file, 'utf8'),
    maxAgeMs: 1_000,
    cooldownMs: 1_000,
    waitsForRefresh: true,
  };
}

/** The issuer's address: asked every ten minutes, redirects not followed. */
function urlSource(url: string): KeySetSource {
  return { read: () => fetchText(url), maxAgeMs: 600_000, cooldownMs: 30_000, waitsForRefresh: false };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(readTimeoutMs),
  }).catch((error: unknown) => {
    throw new Error(`it does not answer: ${reasonOf(error)}`);
  });
  if (!response.ok) throw new Error(`it answers with status ${response.status}`);
  return limitedText(response);
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > largestKeySet) throw new Error(`it is larger than ${largestKeySet} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
