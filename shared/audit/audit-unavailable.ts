/** A record is not in the trail: what it would have told of must not be answered above PUBLIC. */
export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable';

  constructor(writer: string, cause: string) {
    super(`audit trail of ${writer}: the record was not written: ${cause}`);
  }
}
