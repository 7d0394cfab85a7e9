import { publicCaller } from './caller';
import { bearerToken } from './bearer-token';
import type { Nonces } from './nonces';
import { proofHeader, verifyProof, type ProofKey } from './proof';
import { requestIdHeader } from '../http/request-id';
import { purposeHeader, readPurpose } from './purpose';
import type { TokenVerifier } from './token-verifier';
import { Unauthenticated } from './unauthenticated';
import type { Visit } from './visit';

/** A call as it arrives at a department, before anything in it is believed. */
export interface ArrivingCall {
  readonly method: string;
  /** Path with query string. */
  readonly path: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string | Buffer;
}

/** By what a department knows its gateway and the gateway's callers. */
export interface DepartmentCredentials {
  /** Keys shared with the gateway: one, or two while it is changed. */
  readonly proofKeys: readonly ProofKey[];
  readonly tokens: Pick<TokenVerifier, 'verify'>;
}

export interface AdmissionOptions extends DepartmentCredentials {
  readonly department: string;
  readonly nonces: Nonces;
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number;
}

/** The door of a department: lets in calls of the gateway, each proof once, and finds out by itself for whom they are. */
export class Admission {
  constructor(private readonly options: AdmissionOptions) {}

  /** @throws Unauthenticated, of one text whatever is wrong */
  async admit({ method, path, headers, body }: ArrivingCall): Promise<Visit> {
    const { department, proofKeys, nonces, tokens, now = Date.now } = this.options;
    const token = bearerToken(headers['authorization']);
    const requestId = single(headers[requestIdHeader]) ?? '';
    const sentPurpose = single(headers[purposeHeader]);
    const call = { method, path, body, requestId, purpose: sentPurpose, token };
    const proof = verifyProof(department, proofKeys, call, single(headers[proofHeader]), now());
    if (!(await nonces.use(proof))) throw new Unauthenticated('the proof was used before');
    const caller = token === undefined ? publicCaller : await tokens.verify(token);
    return { requestId, caller, purpose: purposeOf(sentPurpose) };
  }
}

function single(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined || typeof header === 'string') return header;
  throw new Unauthenticated('a header came several times');
}

/** The gateway has refused what cannot be read, so such a purpose is no gateway's. */
function purposeOf(header: string | undefined): string | undefined {
  try {
    return readPurpose(header);
  } catch {
    throw new Unauthenticated('the purpose cannot be read');
  }
}
