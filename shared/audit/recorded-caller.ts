import type { Caller } from '../access/caller';
import type { RecordedCaller } from './record';

/** Who asked, as a record keeps it. */
export function recordedCaller({ role, subject, divisions, department }: Caller): RecordedCaller {
  return { role, subject: subject ?? null, divisions, department: department ?? null };
}
