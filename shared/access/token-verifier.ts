import { hash } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { explainDivisionCode } from '../identifiers/division-code';
import { callerOf, type Caller } from './caller';
import type { KeySet } from './key-set';
import { isRole, type Role } from './role';
import { Unauthenticated } from './unauthenticated';

/** Longest token that is looked at, in bytes. */
const longestToken = 8_192;

/** By how much the clocks of issuer, gateway and departments may differ, in seconds. */
const clockSkewS = 60;

const mostRemembered = 10_000;

export interface TokenVerifierOptions {
  readonly keySet: KeySet;
  readonly algorithms: readonly string[];
  readonly audience: string;
  readonly issuer: string;
  /** The longest time from issue (`iat`) to expiry (`exp`), in hours. */
  readonly maxLifetimeHours: number;
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number;
}

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u);
const division = z.string().refine((code) => explainDivisionCode(code) === null);

const claimsShape = z.object({
  sub: name,
  exp: z.number(),
  iat: z.number(),
  role: z.custom<Role>((role) => isRole(role) && role !== 'PUBLIC'),
  division: z.union([division.transform((code) => [code]), z.array(division).max(100)]).default([]),
  department: z
    .string()
    .regex(/^[a-z][a-z-]{0,39}$/)
    .optional(),
  scope: z.string().max(1_000).default(''),
});

/**
 * Checks bearer tokens against the issuer's key set. A token that passed is remembered until it expires or the key set
 * changes; one that did not is looked at anew each time.
 */
export class TokenVerifier {
  private readonly remembered = new Map<string, { readonly caller: Caller; readonly untilMs: number }>();
  private rememberedVersion = 0;
  private readonly now: () => number;

  constructor(private readonly options: TokenVerifierOptions) {
    this.now = options.now ?? Date.now;
  }

  /** @throws Unauthenticated, whatever is wrong with the token */
  async verify(token: string): Promise<Caller> {
    if (token.length > longestToken) throw new Unauthenticated('the token is too long');
    await this.options.keySet.keepCurrent();
    this.forgetWhenKeysChanged();
    const digest = hash('sha256', token, 'base64');
    const known = this.remembered.get(digest);
    if (known && known.untilMs > this.now()) return known.caller;
    const { caller, expiresAtMs } = await this.examine(token);
    this.remember(digest, caller, expiresAtMs);
    return caller;
  }

  private async examine(token: string): Promise<{ caller: Caller; expiresAtMs: number }> {
    const { keySet, algorithms, audience, issuer, maxLifetimeHours } = this.options;
    const { payload } = await jwtVerify(token, keySet.keyOf, {
      algorithms: [...algorithms],
      audience,
      issuer,
      clockTolerance: clockSkewS,
      requiredClaims: ['sub', 'exp', 'iat', 'role'],
      currentDate: new Date(this.now()),
    }).catch((error: unknown) => {
      throw new Unauthenticated(error instanceof errors.JOSEError ? error.code : 'the token cannot be read');
    });
    const claims = claimsShape.safeParse(payload);
    if (!claims.success) {
      throw new Unauthenticated(`claim ${claims.error.issues[0]?.path.join('.')} is not as expected`);
    }
    const { sub, exp, iat, scope, division: divisions, ...rest } = claims.data;
    if (iat > this.now() / 1_000 + clockSkewS) throw new Unauthenticated('the token is from the future');
    if (exp - iat > maxLifetimeHours * 3_600) throw new Unauthenticated('the token lasts too long');
    const scopes = scope.split(' ').filter(Boolean);
    const expiresAtMs = (exp + clockSkewS) * 1_000;
    return { caller: callerOf({ ...rest, subject: sub, divisions, scopes }), expiresAtMs };
  }

  private remember(digest: string, caller: Caller, untilMs: number): void {
    if (this.remembered.size >= mostRemembered) {
      for (const [oldest] of this.remembered) {
        this.remembered.delete(oldest);
        break;
      }
    }
    this.remembered.set(digest, { caller, untilMs });
  }

  private forgetWhenKeysChanged(): void {
    if (this.rememberedVersion === this.options.keySet.version) return;
    this.remembered.clear();
    this.rememberedVersion = this.options.keySet.version;
  }
}
