import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { accessMapOf, type Access } from '../../shared/access/access-map';
import { callerOf, publicCaller } from '../../shared/access/caller';
import { kept, type AccessTable } from '../../shared/access/classification';
import { classifySchema } from '../../shared/access/classify-schema';
import { levels, type Level } from '../../shared/access/level';
import { isWithinRights } from '../../shared/access/place';
import { refusalOf } from '../../shared/access/policy';
import { isRole } from '../../shared/access/role';
import type { Visit } from '../../shared/access/visit';
import { projectFile } from '../../shared/configuration/project-root';
import type { DivisionReference } from '../../shared/reference/feed';
import type { RequestContext } from '../../shared/subgraph/request-context';
import type { Seeded } from '../attacks/seeded';
import { tableRoles, verdictOf, type ParentOf, type PolicyAsker, type PolicyField } from './policy-table';

/** A fifth is not named by the table, and is one of "all". */
export const departmentsOfPairs = [
  'housing',
  'public-security',
  'civil-affairs',
  'market-regulation',
  'fifth-office',
];

export interface Pair {
  readonly asker: PolicyAsker;
  readonly field: PolicyField;
}

const lines = readFileSync(projectFile('shared', 'demonstration', 'divisions.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** The real tree of divisions, as the list of them has it. */
export const parents: ReadonlyMap<string, string> = new Map(
  lines.map(([code = '', , , parent = '']) => [code, parent]),
);
export const parentOf: ParentOf = (code) => parents.get(code) || undefined;

export const divisionRows: readonly DivisionReference[] = lines.map(
  ([code = '', level = '', name = '', parent = '']) => ({
    ...{ code, name, level: level as DivisionReference['level'], parentCode: parent || null },
    ...{ codeSource: 'NBS_2023', validFrom: null, validTo: null },
  }),
);

const scopesOfPairs = [
  'civil-affairs:special-family',
  'civil-affairs:living-alone',
  'civil-affairs:restricted',
  'public-security:restricted',
  'housing:personal',
  '*:personal',
  '*:restricted',
  'housing:audit',
  '*:audit',
];

/** Half of the places are near the asker's own division, so that both sides of its border are tried. */
function randomPair(random: Seeded): Pair {
  const codes = [...parents.keys()];
  const own = random.pick(codes);
  const division = random.chance(0.5) ? near(random, own, codes) : random.pick(codes);
  const level = random.pick(levels);
  const asker: PolicyAsker = {
    role: random.pick(tableRoles),
    scopes: random.some(scopesOfPairs, random.int(0, 3)),
    ownDepartment: random.chance(0.5) ? random.pick(departmentsOfPairs) : undefined,
    purpose: random.chance(0.7) ? '核查' : undefined,
    divisions: random.chance(0.1) ? [] : [own, ...random.some(codes, random.int(0, 1))],
  };
  const department = random.pick(departmentsOfPairs);
  return { asker, field: { department, level, about: aboutOf(random, department, level), division } };
}

function aboutOf(random: Seeded, department: string, level: Level): PolicyField['about'] {
  if (level === 'RESTRICTED' && random.chance(0.4)) return 'audit records';
  return department === 'civil-affairs' && level === 'SENSITIVE' && random.chance(0.5)
    ? 'living alone'
    : undefined;
}

function near(random: Seeded, code: string, codes: readonly string[]): string {
  if (random.chance(0.3)) return parentOf(code) ?? code;
  const below = codes.filter((each) => parentOf(each) === code);
  return below.length > 0 ? random.pick(below) : code;
}

const accesses = new Map<string, Access>();

/** What the product makes of such a field when a department declares it. */
export function declaredAccess({ department, level, about }: PolicyField): Access {
  const key = `${department} ${level} ${about ?? ''}`;
  let access = accesses.get(key);
  if (!access) accesses.set(key, (access = declare(department, level as Level, about)));
  return access;
}

function declare(department: string, level: Level, about: PolicyField['about']): Access {
  const scopes = scopesDeclared(department, level, about);
  const table: AccessTable = {
    'Query.fact': kept(level, '依据 / basis', 'ONCE', scopes ? { scopes } : {}),
  };
  const title = { zh: department, en: department };
  const classified = classifySchema(parse('type Query { fact: String }'), { name: department, title }, table);
  const map = accessMapOf([{ name: department, sdl: print(classified) }]);
  const access = map.get('Query.fact');
  if (!access) throw new Error(`expected an access of Query.fact, got ${[...map.keys()].join()}`);
  return access;
}

function scopesDeclared(
  department: string,
  level: Level,
  about: PolicyField['about'],
): readonly (readonly string[])[] | undefined {
  if (level === 'PUBLIC') return undefined;
  if (about === 'audit records') return [[`${department}:audit`]];
  if (about === 'living alone') return [['civil-affairs:sensitive'], ['civil-affairs:living-alone']];
  if (department === 'civil-affairs' && level === 'RESTRICTED') return [['civil-affairs:special-family']];
  return undefined;
}

/** Whom the product makes of such a token. */
export function visitOf({ role, scopes, ownDepartment, purpose, divisions }: PolicyAsker): Visit {
  if (!isRole(role)) throw new Error(`expected a role, got ${role}`);
  const claims = { role, subject: 'somebody', divisions, department: ownDepartment, scopes };
  const caller = role === 'PUBLIC' ? publicCaller : callerOf(claims);
  return { requestId: 'pair', caller, purpose };
}

/** What the product says, rights and place; with `contextOf` undefined the place is not asked. */
async function productVerdict(
  { asker, field }: Pair,
  contextOf?: (visit: Visit) => RequestContext,
): Promise<string> {
  const visit = visitOf(asker);
  const refusal = refusalOf(declaredAccess(field), visit);
  if (refusal) return refusal;
  if (field.level === 'PUBLIC' || field.division === undefined || !contextOf) return 'shown';
  const within = await isWithinRights({ division: field.division }, contextOf(visit));
  return within ? 'shown' : 'division';
}

export interface PolicyReport {
  readonly pairs: number;
  readonly byVerdict: ReadonlyMap<string, number>;
  readonly disagreements: readonly {
    readonly pair: Pair;
    readonly table: string;
    readonly product: string;
  }[];
}

/** Compares table and product on so many random pairs. */
export async function comparePolicies(
  count: number,
  random: Seeded,
  contextOf: (visit: Visit) => RequestContext,
): Promise<PolicyReport> {
  const byVerdict = new Map<string, number>();
  const disagreements: { pair: Pair; table: string; product: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const pair = randomPair(random);
    const table = verdictOf(pair.asker, pair.field, parentOf);
    const product = await productVerdict(pair, contextOf);
    byVerdict.set(table, (byVerdict.get(table) ?? 0) + 1);
    if (table !== product) disagreements.push({ pair, table, product });
  }
  return { pairs: count, byVerdict, disagreements };
}
