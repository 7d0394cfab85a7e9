import { publicCaller, type Caller } from './caller';

/** One request of one caller, as the gateway and each department know it after their own checks. */
export interface Visit {
  readonly requestId: string;
  readonly caller: Caller;
  /** Why the caller looks, in the caller's words; needed for everything above INTERNAL. */
  readonly purpose: string | undefined;
}

/** A visit without a token. */
export function publicVisit(requestId: string): Visit {
  return { requestId, caller: publicCaller, purpose: undefined };
}
