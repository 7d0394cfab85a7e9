import { publicCaller, type Caller } from './caller';

/** One request of one caller, as the gateway and each department know it after their own checks. */
export interface Visit {
  readonly requestId: string;
  readonly caller: Caller;
  /** Why the caller looks, in the caller's words; needed for everything above INTERNAL. */
  readonly purpose: string | undefined;
  /** Set where the trail of who looked cannot be written: then nothing above PUBLIC is shown. */
  readonly trailClosed?: boolean;
}

/** A visit without a token. */
export function publicVisit(requestId: string): Visit {
  return { requestId, caller: publicCaller, purpose: undefined };
}
