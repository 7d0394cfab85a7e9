/**
 * Who may see what, written down a second time: the table as it was decided, and what follows from it. Imports nothing of
 * the product, so that the two can disagree.
 */
const table = `
| Role | PUBLIC | INTERNAL | PERSONAL | SENSITIVE | RESTRICTED |
|---|---|---|---|---|---|
| none (PUBLIC) | yes | – | – | – | – |
| LEADER | yes | all departments | – | – | – |
| DATA_OFFICER | yes | all departments | – | – | – |
| HOUSING_OFFICER | yes | all | housing | – | – |
| MARKET_OFFICER | yes | all | market-regulation | – | – |
| CIVIL_AFFAIRS_OFFICER | yes | all | civil-affairs | civil-affairs | with scope civil-affairs:special-family |
| POLICE_OFFICER | yes | all | public-security | public-security | public-security |
| STREET_STAFF, COMMUNITY_WORKER | yes | all | civil-affairs | civil-affairs, living alone only | – |
| AUDITOR | yes | – | – | – | audit records of the own department |`;

/** A field as far as the right to see it goes. */
export interface PolicyField {
  readonly department: string;
  readonly level: string;
  /** What a few fields are about that the table names by themselves. */
  readonly about?: 'living alone' | 'audit records' | undefined;
  /** Where the thing stands; undefined where that is not asked. */
  readonly division?: string | undefined;
}

/** Who asks, as the token says, and why. */
export interface PolicyAsker {
  readonly role: string;
  /** Scopes that the token names. */
  readonly scopes: readonly string[];
  readonly ownDepartment?: string | undefined;
  readonly purpose?: string | undefined;
  readonly divisions: readonly string[];
}

export type Verdict = 'shown' | 'sign-in' | 'scope' | 'purpose' | 'division';

/** The code of the division above one; undefined at the top and where the code is not known. */
export type ParentOf = (code: string) => string | undefined;

const [heads = [], , ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** Cells of the table by role and level. */
const cells = new Map(
  lines.flatMap(([, names = '', ...row]) =>
    (names.match(/[A-Z_]{4,}/g) ?? []).map(
      (role) => [role, new Map(row.map((cell, index) => [heads[index + 2] ?? '', cell]))] as const,
    ),
  ),
);

export const tableRoles: readonly string[] = [...cells.keys()];
export const tableLevels: readonly string[] = heads.slice(2, -1);

/** What the table says of one field and one asker, and the first reason why not. */
export function verdictOf(asker: PolicyAsker, field: PolicyField, parentOf?: ParentOf): Verdict {
  if (field.level === 'PUBLIC') return 'shown';
  if (asker.role === 'PUBLIC') return 'sign-in';
  if (!cellAllows(cells.get(asker.role)?.get(field.level) ?? '–', asker, field)) return 'scope';
  if (field.level !== 'INTERNAL' && asker.purpose === undefined) return 'purpose';
  if (field.division === undefined || !parentOf) return 'shown';
  return isBelow(field.division, asker.divisions, parentOf) ? 'shown' : 'division';
}

function cellAllows(cell: string, asker: PolicyAsker, { department, about }: PolicyField): boolean {
  if (about === 'audit records') {
    return cell === 'audit records of the own department' && asker.ownDepartment === department;
  }
  if (cell === 'all' || cell === 'all departments') return true;
  const withScope = /^with scope (\S+)$/.exec(cell)?.[1];
  if (withScope !== undefined) {
    return withScope.startsWith(`${department}:`) && asker.scopes.includes(withScope);
  }
  const [own, limit] = cell.split(', ');
  return own === department && (limit === undefined || about === limit.replace(/ only$/, ''));
}

function isBelow(code: string, divisions: readonly string[], parentOf: ParentOf): boolean {
  for (let at: string | undefined = code; at !== undefined; at = parentOf(at)) {
    if (divisions.includes(at)) return true;
  }
  return false;
}
