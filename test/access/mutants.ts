import { levels } from '../../shared/access/level';
import { refusalOf } from '../../shared/access/policy';
import { rightsOfRoles, roles, type Role } from '../../shared/access/role';
import { declaredAccess, departmentsOfPairs, visitOf } from './policy-pairs';
import { tableRoles, verdictOf, type PolicyAsker, type PolicyField } from './policy-table';

type Rule = 'scopes' | 'byName' | 'ofOwnDepartment';

/** One rule of the map of roles, dropped or added. */
export interface Mutant {
  readonly role: Role;
  readonly rule: Rule;
  readonly scope: string;
  readonly change: 'dropped' | 'added';
}

export function nameOf({ role, rule, scope, change }: Mutant): string {
  return `${role}: ${scope} ${change} in ${rule}`;
}

const rules: readonly Rule[] = ['scopes', 'byName', 'ofOwnDepartment'];
const known = departmentsOfPairs.slice(0, 4);
const acts = ['living-alone', 'special-family'].map((act) => `civil-affairs:${act}`);

/** Scopes that a slip could give to a role: each level of each department, of all, and the acts. */
const grantable: Readonly<Record<Rule, readonly string[]>> = {
  scopes: [
    ...['*', ...known].flatMap((department) =>
      [...levels.slice(1).map((level) => level.toLowerCase()), 'audit'].map((act) => `${department}:${act}`),
    ),
    ...acts,
  ],
  byName: ['public-security:restricted', 'housing:personal', ...acts],
  ofOwnDepartment: ['audit', 'personal', 'restricted'],
};

/** Every rule dropped once, and every grant added once that a role has not got. */
export function allMutants(): Mutant[] {
  return roles.flatMap((role) =>
    rules.flatMap((rule) => {
      const has = rightsOfRoles[role][rule] ?? [];
      const dropped = has.map((scope): Mutant => ({ role, rule, scope, change: 'dropped' }));
      const added = grantable[rule]
        .filter((scope) => !has.includes(scope))
        .map((scope): Mutant => ({ role, rule, scope, change: 'added' }));
      return [...dropped, ...added];
    }),
  );
}

/** Runs something while the map of roles has the mutant in it. */
export async function withMutant<Found>(
  { role, rule, scope, change }: Mutant,
  run: () => Promise<Found> | Found,
): Promise<Found> {
  const rights = rightsOfRoles[role];
  const whole = rights[rule];
  const changed =
    change === 'added' ? [...(whole ?? []), scope] : (whole ?? []).filter((each) => each !== scope);
  Object.assign(rights, { [rule]: changed });
  try {
    return await run();
  } finally {
    Object.assign(rights, { [rule]: whole });
  }
}

export interface Cell {
  readonly asker: PolicyAsker;
  readonly field: PolicyField;
}

const fields: readonly PolicyField[] = departmentsOfPairs.flatMap((department) =>
  levels.flatMap((level): PolicyField[] => [
    { department, level },
    ...(level === 'RESTRICTED' ? [{ department, level, about: 'audit records' as const }] : []),
    ...(level === 'SENSITIVE' && department === 'civil-affairs'
      ? [{ department, level, about: 'living alone' as const }]
      : []),
  ]),
);

const namedScopes = [[], ...grantable.byName.map((scope) => [scope])];

const askers: readonly PolicyAsker[] = tableRoles.flatMap((role) =>
  namedScopes.flatMap((scopes) =>
    [undefined, ...departmentsOfPairs].flatMap((ownDepartment) =>
      [undefined, '核查'].map((purpose) => ({ role, scopes, ownDepartment, purpose, divisions: ['140500'] })),
    ),
  ),
);

/** The whole table, cell by cell, with and without what a token can add. */
export const policyCells: readonly Cell[] = askers.flatMap((asker) =>
  fields.map((field) => ({ asker, field })),
);

/** The cells on which table and product differ. */
export function differingCells(cells: readonly Cell[] = policyCells): Cell[] {
  return cells.filter(({ asker, field }) => {
    const said = refusalOf(declaredAccess(field), visitOf(asker)) ?? 'shown';
    return said !== verdictOf(asker, field);
  });
}

/**
 * Why a mutant changes nothing for anybody: a grant that another covers, to a role that no token bears, or of a scope
 * that no field asks for. Told from the map of roles alone, not from the cells.
 */
export function nothingChanged({ role, rule, scope, change }: Mutant): string | undefined {
  if (role === 'PUBLIC') return 'no token bears this role';
  const { scopes, byName = [] } = rightsOfRoles[role];
  const act = scope.slice(scope.indexOf(':'));
  if (change === 'dropped') return undefined;
  if (scope === 'civil-affairs:restricted') return 'no field asks for this scope';
  if (rule !== 'ofOwnDepartment' && (scopes.includes(scope) || scopes.includes(`*${act}`))) {
    return 'the role has it already';
  }
  if (rule === 'scopes' && byName.includes(scope)) return undefined;
  if (act === ':living-alone' && scopes.includes('civil-affairs:sensitive')) return 'the role has it already';
  return undefined;
}
