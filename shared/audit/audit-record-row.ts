import type { AuditOutcome, AuditRecordRow } from './audit-record.type';
import type { RequestOutcome, TrailNote, WrittenRecord } from './record';

const outcomes: Readonly<Record<RequestOutcome, AuditOutcome>> = {
  answered: 'ANSWERED',
  refused: 'REFUSED',
  aborted: 'ABORTED',
  'timed-out': 'TIMED_OUT',
  failed: 'FAILED',
};

const noteKinds = {
  opened: 'OPENED',
  closed: 'CLOSED',
  lost: 'LOST',
  torn: 'TORN',
  discontinuity: 'DISCONTINUITY',
  clock: 'CLOCK',
  retention: 'RETENTION',
} as const satisfies Readonly<Record<TrailNote['kind'], AuditRecordRow['kind']>>;

const nothingOfARequest = {
  requestId: null,
  role: null,
  subject: null,
  divisions: null,
  callerDepartment: null,
  purpose: null,
  operationName: null,
  operationHash: null,
  departments: null,
  served: null,
  refused: null,
  entityKeys: null,
  outcome: null,
  errorCodes: null,
  durationMs: null,
  note: null,
} satisfies Partial<AuditRecordRow>;

/** A record of a trail as the graph shows it. */
export function auditRecordRow(trail: string, record: WrittenRecord): AuditRecordRow {
  const { seq, time, hash, previous: _previous, ...said } = record;
  const head = { ...nothingOfARequest, trail, seq, time, hash };
  if (said.kind !== 'gateway' && said.kind !== 'department') {
    const { kind, ...note } = said;
    const text = Object.keys(note).length > 0 ? JSON.stringify(note) : null;
    return { ...head, kind: noteKinds[kind], note: text };
  }
  const { caller, requestId, purpose, operationHash, refused, entityKeys, outcome, durationMs } = said;
  const request = {
    ...head,
    kind: 'REQUEST' as const,
    requestId,
    role: caller.role,
    subject: caller.subject,
    divisions: caller.divisions === 'everywhere' ? [caller.divisions] : caller.divisions,
    callerDepartment: caller.department,
    purpose,
    operationHash,
    refused,
    entityKeys,
    outcome: outcomes[outcome],
    durationMs,
  };
  if (said.kind === 'department') return { ...request, served: said.restrictedServed };
  const { operationName, departments, errorCodes, restrictedTouched: served } = said;
  return { ...request, operationName, departments, errorCodes, served };
}
