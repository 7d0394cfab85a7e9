export interface Stoppable {
  stop(): Promise<void>;
}

const longestStopMs = 10_000;

/**
 * Runs something until SIGTERM or SIGINT, then stops it, once, however many signals come; a stop that takes longer than ten
 * seconds is cut short. Whatever fails at start or at the stop is one line on standard error and exit code 1.
 */
export async function runUntilSignal(start: () => Promise<Stoppable>): Promise<void> {
  const running = await start().catch(fail);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => fail(`not stopped within ${longestStopMs / 1_000} seconds`), longestStopMs).unref();
    void running.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** One line on standard error, and exit code 1. */
export function fail(error: unknown): never {
  process.stderr.write(`linli: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
