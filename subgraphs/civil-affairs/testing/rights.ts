import type { Role } from '../../../shared/access/role';

/** What a caller may be shown of this department. */
export type Right = 'INTERNAL' | 'PERSONAL' | 'LIVING_ALONE' | 'SENSITIVE' | 'SPECIAL_FAMILY';

/** The table of who may see what, as far as facts of civil affairs go; those named by a token are not in it. */
export const rightsOfRole: Readonly<Record<Role, readonly Right[]>> = {
  PUBLIC: [],
  LEADER: ['INTERNAL'],
  DATA_OFFICER: ['INTERNAL'],
  HOUSING_OFFICER: ['INTERNAL'],
  MARKET_OFFICER: ['INTERNAL'],
  CIVIL_AFFAIRS_OFFICER: ['INTERNAL', 'PERSONAL', 'LIVING_ALONE', 'SENSITIVE'],
  POLICE_OFFICER: ['INTERNAL'],
  STREET_STAFF: ['INTERNAL', 'PERSONAL', 'LIVING_ALONE'],
  COMMUNITY_WORKER: ['INTERNAL', 'PERSONAL', 'LIVING_ALONE'],
  AUDITOR: [],
};
