import { setTimeout as delay } from 'node:timers/promises';

const INTERVAL_MS = 25;

/** Resolves as soon as `check` holds; rejects, naming what was expected, when it does not within `timeoutMs`. */
export async function eventually(
  expectation: string,
  check: () => boolean | Promise<boolean>,
  timeoutMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() >= deadline) throw new Error(`expected within ${timeoutMs} ms: ${expectation}`);
    await delay(INTERVAL_MS);
  }
}
