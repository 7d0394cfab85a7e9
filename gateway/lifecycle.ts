export interface Stoppable {
  stop(): Promise<void>;
}

const longestStopMs = 10_000;

/**
 * Runs something until SIGTERM or SIGINT, then stops it; a stop that takes longer than ten seconds is cut short.
 * Whatever fails at start is one line on standard error and exit code 1.
 */
export async function runUntilSignal(start: () => Promise<Stoppable>): Promise<void> {
  const running = await start().catch((error: unknown) => {
    process.stderr.write(`linli: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  const stop = (): void => {
    setTimeout(() => process.exit(1), longestStopMs).unref();
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
