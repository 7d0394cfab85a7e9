import { join } from 'node:path';
import { departmentDeclarations } from '../../gateway/departments';
import { gatewayName } from '../../gateway/directory/access';
import { sampleToken } from '../../shared/access/demonstration-keys';
import { roles, type Role } from '../../shared/access/role';
import type { Settings } from '../../shared/configuration/settings';
import type { PolicyAsker } from './policy-table';

/** Somebody at the door of the matrix. */
export interface MatrixCaller {
  readonly name: string;
  readonly token: string | undefined;
  readonly asker: PolicyAsker;
  /** `refused`: the token is not good, nothing is answered. `elsewhere`: good, and of another city. */
  readonly stands: 'here' | 'elsewhere' | 'refused';
  /** Whether he is one of those who between them see everything. */
  readonly isViewer?: boolean;
}

/** The cities whose rows the matrix asks for, and one that has no part in them. */
export const here = ['140500', '419001'];
export const elsewhere = ['530181'];

const specialFamily = 'civil-affairs:special-family';

interface Told {
  readonly role: Role;
  readonly divisions?: readonly string[];
  readonly scopes?: readonly string[];
  readonly department?: string;
  readonly purpose?: string | undefined;
}

/** Marks those who between them see everything that anybody sees. */
function viewing(caller: MatrixCaller): MatrixCaller {
  const isOfficer = /^(HOUSING|MARKET|POLICE)_OFFICER$|special families$|^AUDITOR of/.test(caller.name);
  return caller.stands === 'here' && isOfficer ? { ...caller, isViewer: true } : caller;
}

/** The roles that see most, one for each department: between them they see everything. */
const officers: readonly Told[] = [
  { role: 'HOUSING_OFFICER' },
  { role: 'MARKET_OFFICER' },
  { role: 'CIVIL_AFFAIRS_OFFICER', scopes: [specialFamily] },
  { role: 'POLICE_OFFICER' },
];

/** Every role of the table, nobody, and tokens that are not good; officers also without a purpose, and of another city. */
export async function matrixCallers(settings: Settings): Promise<readonly MatrixCaller[]> {
  const signedIn = (name: string, told: Told, options?: TokenFaults) =>
    signedInCaller(settings, name, told, options);
  const refused = async (name: string, caller: Promise<MatrixCaller>): Promise<MatrixCaller> => ({
    ...(await caller),
    name,
    stands: 'refused',
  });

  const nobody = { role: 'PUBLIC', scopes: [], divisions: [], purpose: '核查' };
  const police = await signedIn('', { role: 'POLICE_OFFICER' });
  const signedRoles = roles.filter((role) => role !== 'PUBLIC');
  const callers: MatrixCaller[] = [
    ...(await Promise.all(signedRoles.map((role) => signedIn(role, { role })))),
    { name: 'no token', token: undefined, asker: nobody, stands: 'here' },
    await refused('token of the public role', signedIn('', { role: 'PUBLIC' })),
    await refused('expired token', signedIn('', { role: 'POLICE_OFFICER' }, { hours: -1 })),
    await refused(
      'token of another issuer’s key',
      signedIn('', { role: 'POLICE_OFFICER' }, { keys: join(settings.keysDirectory, 'strange') }),
    ),
    { ...police, name: 'token with a changed role', token: forged(police.token), stands: 'refused' },
    { ...police, name: 'unsigned token', token: unsigned(police.token), stands: 'refused' },
    ...(await Promise.all(
      [gatewayName, ...departmentDeclarations.map(({ name }) => name)].map((department) =>
        signedIn(`AUDITOR of ${department}`, { role: 'AUDITOR', department }),
      ),
    )),
    await signedIn('LEADER who names scopes', { role: 'LEADER', scopes: [specialFamily, '*:restricted'] }),
    await signedIn('CIVIL_AFFAIRS_OFFICER with special families', {
      role: 'CIVIL_AFFAIRS_OFFICER',
      scopes: [specialFamily],
    }),
    ...(await Promise.all(
      officers.flatMap((officer) => [
        signedIn(`${officer.role} without a purpose`, officer, { withoutPurpose: true }),
        signedIn(`${officer.role} of another city`, { ...officer, divisions: elsewhere }),
      ]),
    )),
    await signedIn('POLICE_OFFICER without a division', { role: 'POLICE_OFFICER', divisions: [] }),
  ];
  return callers.map(viewing).map(placed);
}

interface TokenFaults {
  readonly withoutPurpose?: boolean;
  readonly hours?: number;
  readonly keys?: string;
}

async function signedInCaller(
  { keysDirectory, tokens }: Settings,
  name: string,
  { role, divisions = here, scopes = [], department, purpose = '核查' }: Told,
  { withoutPurpose = false, hours = 12, keys = keysDirectory }: TokenFaults = {},
): Promise<MatrixCaller> {
  const token = await sampleToken(keys, tokens, { role, divisions, scopes, department, hours });
  const asker = {
    ...{ role, divisions, scopes, ownDepartment: department },
    purpose: withoutPurpose ? undefined : purpose,
  };
  return { name, token, asker, stands: divisions === elsewhere ? 'elsewhere' : 'here' };
}

/** Who has a token and no division has no part in the rows asked for. */
function placed(caller: MatrixCaller): MatrixCaller {
  const isNowhere = caller.token !== undefined && caller.asker.divisions.length === 0;
  return isNowhere && caller.stands === 'here' ? { ...caller, stands: 'elsewhere' } : caller;
}

/** The same token with other claims under the same signature. */
function forged(token = ''): string {
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  const changed = Buffer.from(JSON.stringify({ ...claims, role: 'CIVIL_AFFAIRS_OFFICER' }));
  return [head, changed.toString('base64url'), signature].join('.');
}

function unsigned(token = ''): string {
  const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `${head}.${token.split('.')[1] ?? ''}.`;
}
