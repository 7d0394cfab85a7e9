import { sampleToken } from '../shared/access/demonstration-keys';
import { hasDemonstrationTokens } from '../shared/access/credentials';
import { isRole, rightsOfRoles, roles, type Role } from '../shared/access/role';
import type { Settings } from '../shared/configuration/settings';
import { SettingsError } from '../shared/configuration/settings-error';
import { demonstrationCities } from '../shared/demonstration/cities';
import { explainDivisionCode } from '../shared/identifiers/division-code';

/** What `linli token` is told, as it stands on the command line. */
export interface TokenRequest {
  readonly role: string;
  readonly division: readonly string[];
  readonly department?: string | undefined;
  readonly scope: readonly string[];
  readonly hours: string;
}

/**
 * A token signed with the demonstration key.
 * @throws SettingsError for what a token cannot say, and wherever a real key set is in use
 */
export async function tokenFor(
  settings: Settings,
  { role, division, department, scope, hours }: TokenRequest,
  departments: readonly string[],
): Promise<string> {
  if (!hasDemonstrationTokens(settings)) {
    throw new SettingsError(
      'token: sample tokens are made with demonstration keys only, expected neither NODE_ENV production nor AUTH_JWKS',
    );
  }
  if (!isRole(role) || role === 'PUBLIC') {
    throw wrong('role', roles.filter((name) => name !== 'PUBLIC').join(', '), role);
  }
  for (const code of division) {
    const wrongCode = explainDivisionCode(code);
    if (wrongCode !== null) throw new SettingsError(`token: option --division "${code}": ${wrongCode}`);
  }
  if (department !== undefined && !departments.includes(department)) {
    throw wrong('department', departments.join(', '), department);
  }
  const allowed = rightsOfRoles[role].byName ?? [];
  for (const each of scope)
    if (!allowed.includes(each)) throw wrong('scope', allowed.join(', ') || 'none', each);
  const { maxLifetimeHours } = settings.tokens;
  if (!(Number(hours) > 0 && Number(hours) <= maxLifetimeHours)) {
    throw wrong('hours', `a number up to ${maxLifetimeHours}`, hours);
  }
  const claims = { role, divisions: division, department, scopes: scope, hours: Number(hours) };
  return sampleToken(settings.keysDirectory, settings.tokens, claims);
}

export interface Sample {
  readonly role: Role;
  readonly token: string;
  /** How long it is good from when it was made (hours). */
  readonly hours: number;
}

const sampleRoles: readonly Role[] = [
  'LEADER',
  'HOUSING_OFFICER',
  'MARKET_OFFICER',
  'CIVIL_AFFAIRS_OFFICER',
  'POLICE_OFFICER',
];

/** Tokens of a day for all cities of the demonstration; none where a real key set is in use. */
export async function sampleTokens(settings: Settings): Promise<readonly Sample[]> {
  if (!hasDemonstrationTokens(settings)) return [];
  return Promise.all(sampleRoles.map((role) => sampleOfDay(settings, role)));
}

/** The samples as the terminal shows them. */
export function sampleText(samples: readonly Sample[]): string {
  const [first] = samples;
  if (!first) return '';
  const { hours } = first;
  const heading = `演示令牌（${hours} 小时内有效，勿用于生产） / Sample tokens, valid for ${hours} h (Authorization: Bearer …; more: npx linli token):`;
  return [heading, ...samples.map(({ role, token }) => `${role}  ${token}`)]
    .map((line) => `  ${line}\n`)
    .join('');
}

/**
 * The token that the desk and the landing page have filled in: of a leader of all cities, and in demonstration mode
 * only. Whoever opens the page has it, so it is never made where data may be real.
 */
export async function filledInToken(settings: Settings): Promise<string | undefined> {
  if (!settings.demonstration || !hasDemonstrationTokens(settings)) return undefined;
  return (await sampleOfDay(settings, 'LEADER')).token;
}

async function sampleOfDay({ keysDirectory, tokens }: Settings, role: Role): Promise<Sample> {
  const hours = Math.min(24, tokens.maxLifetimeHours);
  const token = await sampleToken(keysDirectory, tokens, { role, divisions: demonstrationCities, hours });
  return { role, token, hours };
}

function wrong(option: string, expected: string, received: string): SettingsError {
  return new SettingsError(`token: option --${option}: expected ${expected}, found "${received}"`);
}
