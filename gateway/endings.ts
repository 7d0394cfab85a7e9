/** What was opened and must be ended, with the name under which a failure is told. */
export interface Ending {
  readonly what: string;
  readonly end: () => unknown;
}

/**
 * Ends one after the other; one that fails keeps none of the others from its end.
 * @throws Error of one line that names those that failed
 */
export async function endAll(endings: readonly Ending[]): Promise<void> {
  const failures: string[] = [];
  for (const { what, end } of endings) {
    try {
      await end();
    } catch (error) {
      failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failures.length > 0) throw new Error(`could not be ended in order: ${failures.join('; ')}`);
}
