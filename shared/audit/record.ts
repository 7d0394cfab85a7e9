import type { Role } from '../access/role';

/** Who asked, as a record keeps it: the opaque name in the issuer's register, never a person's name. */
export interface RecordedCaller {
  readonly role: Role;
  /** `sub` of the token; null without one. */
  readonly subject: string | null;
  readonly divisions: readonly string[] | 'everywhere';
  readonly department: string | null;
}

/** A field that was not given, by its coordinate in the schema. */
export interface RefusedField {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Code of the reason, e.g. `FORBIDDEN`, or a word of the access filter: `sign-in`, `scope`, `purpose`, `division`, `trail`. */
  readonly reason: string;
}

export type RequestOutcome = 'answered' | 'refused' | 'aborted' | 'timed-out' | 'failed';

/** What one request to the graph was, from the gateway: exactly one for each request, whatever became of it. */
export interface GatewayRecord {
  readonly kind: 'gateway';
  readonly requestId: string;
  readonly caller: RecordedCaller;
  /** The caller's own words; redacted when written. */
  readonly purpose: string | null;
  readonly operationName: string | null;
  /** SM3 of the normalised document (`operationHash`), in hexadecimal; null where none could be read. */
  readonly operationHash: string | null;
  readonly clientName: string | null;
  readonly clientVersion: string | null;
  /** Names of the departments that were asked. */
  readonly departments: readonly string[];
  /** Keyed hashes (`EntityKeyHash`) of the entities looked at. */
  readonly entityKeys: readonly string[];
  /** Coordinates of the fields above PUBLIC that were answered. */
  readonly restrictedTouched: readonly string[];
  readonly refused: readonly RefusedField[];
  readonly outcome: RequestOutcome;
  /** HTTP status. */
  readonly status: number;
  readonly errorCodes: readonly string[];
  readonly durationMs: number;
}

/** What a department served, or refused, of one call of the gateway. */
export interface DepartmentRecord {
  readonly kind: 'department';
  readonly requestId: string;
  readonly caller: RecordedCaller;
  /** The caller's own words; redacted when written. */
  readonly purpose: string | null;
  /** SM3 of the normalised document (`operationHash`), in hexadecimal; null where none could be read. */
  readonly operationHash: string | null;
  /** Coordinates of the fields above PUBLIC that were served. */
  readonly restrictedServed: readonly string[];
  readonly refused: readonly RefusedField[];
  /** Keyed hashes (`EntityKeyHash`) of the entities looked at. */
  readonly entityKeys: readonly string[];
  readonly outcome: RequestOutcome;
  readonly durationMs: number;
}

export type AuditRecord = GatewayRecord | DepartmentRecord;

/** A place in a chain: the record of this number has this hash. `seq` 0 is the place before the first record. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

/** A process began to write, or ended in good order. Without the second before the next first, it was ended by force. */
export interface ProcessNote {
  readonly kind: 'opened' | 'closed';
}

/** Records that a caller was refused or the request failed because they could not be written: how many, since when. */
export interface LostNote {
  readonly kind: 'lost';
  readonly count: number;
  /** UTC, ISO 8601. */
  readonly since: string;
}

/** The end of a line that a crash left unfinished; it was cut off, nobody had been told that it was written. */
export interface TornNote {
  readonly kind: 'torn';
  readonly segment: string;
  readonly bytes: number;
  /** SM3 of what was cut off. */
  readonly digest: string;
}

/** The trail on disk did not end where the anchor, or the process itself, knew it to end. Verification reports it. */
export interface DiscontinuityNote {
  readonly kind: 'discontinuity';
  readonly cause: 'not-as-anchored' | 'not-as-written' | 'damaged-end';
  readonly known: ChainPlace | null;
  readonly found: ChainPlace;
}

/** The clock went back by more than the tolerance. */
export interface ClockNote {
  readonly kind: 'clock';
  readonly before: string;
}

/** Whole old segments that were removed because their time was over. */
export interface RetentionNote {
  readonly kind: 'retention';
  readonly days: number;
  readonly segments: readonly string[];
  readonly firstRemovedSeq: number;
  /** The first record that was kept: everything removed is older. */
  readonly firstKept: ChainPlace & { readonly time: string };
}

/** What the trail says about itself. */
export type TrailNote = ProcessNote | LostNote | TornNote | DiscontinuityNote | ClockNote | RetentionNote;

/** A record as it stands in the trail. */
export type WrittenRecord = (AuditRecord | TrailNote) & {
  /** From 1, without gaps, per writer. */
  readonly seq: number;
  /** UTC, ISO 8601 with milliseconds: when the record was handed to the disk. */
  readonly time: string;
  /** Hash of the record before; of the first one, a hash of the writer's name. */
  readonly previous: string;
  /** SM3, in hexadecimal, of the line without this field. */
  readonly hash: string;
};
