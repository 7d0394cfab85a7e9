import type { Level } from './level';

export const roles = [
  'PUBLIC',
  'LEADER',
  'DATA_OFFICER',
  'HOUSING_OFFICER',
  'MARKET_OFFICER',
  'CIVIL_AFFAIRS_OFFICER',
  'POLICE_OFFICER',
  'STREET_STAFF',
  'COMMUNITY_WORKER',
  'AUDITOR',
] as const;

export type Role = (typeof roles)[number];

export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text);
}

/** What a role may do: scopes of the form `<department>:<level or act>`; `*` stands for every department. */
interface RoleRights {
  readonly scopes: readonly string[];
  /** Scopes that a token of this role may name in addition, each given to a person and not to the role. */
  readonly byName?: readonly string[];
  /** The scopes that hold only for the department that the token names. */
  readonly ofOwnDepartment?: readonly string[];
}

const internal = '*:internal';

/**
 * The one place where roles become rights. Everything is denied that does not stand here. No role can both give rights
 * and remove records: rights are this file and the key set, records go only by their retention.
 */
export const rightsOfRoles: Readonly<Record<Role, RoleRights>> = {
  PUBLIC: { scopes: [] },
  LEADER: { scopes: [internal] },
  DATA_OFFICER: { scopes: [internal] },
  HOUSING_OFFICER: { scopes: [internal, 'housing:personal'] },
  MARKET_OFFICER: { scopes: [internal, 'market-regulation:personal'] },
  CIVIL_AFFAIRS_OFFICER: {
    scopes: [internal, 'civil-affairs:personal', 'civil-affairs:sensitive'],
    byName: ['civil-affairs:special-family'],
  },
  POLICE_OFFICER: {
    scopes: [internal, 'public-security:personal', 'public-security:sensitive', 'public-security:restricted'],
  },
  STREET_STAFF: { scopes: [internal, 'civil-affairs:personal', 'civil-affairs:living-alone'] },
  COMMUNITY_WORKER: { scopes: [internal, 'civil-affairs:personal', 'civil-affairs:living-alone'] },
  AUDITOR: { scopes: [], ofOwnDepartment: ['audit'] },
};

/** The scope that opens a level of a department's fields unless the field declares others. */
export function scopeOfLevel(department: string, level: Exclude<Level, 'PUBLIC'>): string {
  return `${department}:${level.toLowerCase()}`;
}
