import { rightsOfRoles, type Role } from './role';

/** Who asks, as a verified token says; made only by `callerOf` and `publicCaller`. */
export interface Caller {
  readonly role: Role;
  /** Stable name of the person or system in the issuer's register (`sub`); undefined without a token. */
  readonly subject: string | undefined;
  /** Codes of the divisions whose subtrees the caller may see above PUBLIC; `everywhere` is never held by a token. */
  readonly divisions: readonly string[] | 'everywhere';
  /** Own department, where the role has one. */
  readonly department: string | undefined;
  /** Scopes with `*` for every department. */
  readonly scopes: ReadonlySet<string>;
}

/** Somebody without a token. */
export const publicCaller: Caller = {
  role: 'PUBLIC',
  subject: undefined,
  divisions: [],
  department: undefined,
  scopes: new Set(),
};

export interface CallerClaims {
  readonly role: Role;
  readonly subject: string;
  readonly divisions: readonly string[];
  readonly department?: string | undefined;
  /** Scopes that the token names; those that its role may not hold are left out. */
  readonly scopes: readonly string[];
}

/** The caller of a verified token: the role's scopes, and of those that the token names the ones the role may hold. */
export function callerOf({ role, subject, divisions, department, scopes }: CallerClaims): Caller {
  const rights = rightsOfRoles[role];
  const named = scopes.filter((scope) => rights.byName?.includes(scope));
  const own =
    department === undefined ? [] : (rights.ofOwnDepartment ?? []).map((act) => `${department}:${act}`);
  return {
    role,
    subject,
    divisions: role === 'PUBLIC' ? [] : divisions,
    department,
    scopes: new Set([...rights.scopes, ...named, ...own]),
  };
}

/** Whether the caller holds a scope such as `housing:internal`, by name or by `*:internal`. */
export function holdsScope({ scopes }: Caller, scope: string): boolean {
  return scopes.has(scope) || scopes.has(`*${scope.slice(scope.indexOf(':'))}`);
}
