import { redact } from '../observability/redact';
import type { AuditRecord, RecordedCaller } from './record';

/** Longest text of a caller that is kept (characters). */
const longestText = 512;

/**
 * A record without numbers, phones and credentials of anybody in the texts that a caller may choose, and with those
 * texts cut to 512 characters. Names inside a purpose are not found: `redact` cannot.
 */
export function recordable(record: AuditRecord): AuditRecord {
  const ofCaller = {
    requestId: kept(record.requestId),
    caller: keptCaller(record.caller),
    purpose: keptOrNull(record.purpose),
  };
  if (record.kind === 'department') return { ...record, ...ofCaller };
  return {
    ...record,
    ...ofCaller,
    operationName: keptOrNull(record.operationName),
    clientName: keptOrNull(record.clientName),
    clientVersion: keptOrNull(record.clientVersion),
  };
}

function keptCaller(caller: RecordedCaller): RecordedCaller {
  return { ...caller, subject: keptOrNull(caller.subject) };
}

const keptOrNull = (text: string | null): string | null => (text === null ? null : kept(text));

/** Redacted before it is cut: a cut must not turn a number into a shorter one that is no longer recognised. */
function kept(text: string): string {
  const redacted = redact(text);
  return redacted.length <= longestText ? redacted : `${redacted.slice(0, longestText)}…`;
}
