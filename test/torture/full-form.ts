import { appendFileSync } from 'node:fs';

/** Whether everything is tried, as `npm run torture` asks, or a sample of it, as `npm test` does. */
export const isFullForm = process.env['TORTURE'] === 'full';

/** How long one of the long tests may take (milliseconds). */
export const longTest = isFullForm ? 7_200_000 : 300_000;

/** A count that is small in the tests and as large as asked for in the full form. */
export function sized(sample: number, full: number): number {
  return isFullForm ? full : sample;
}

/** Tells what was tried; the full form keeps it in its record. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
  const record = process.env['TORTURE_RECORD'];
  if (record !== undefined) appendFileSync(record, `${line}\n`);
}
