import type { Settings } from '../configuration/settings';
import { SettingsError } from '../configuration/settings-error';
import type { Log } from '../observability/log';
import { withoutPassword } from '../observability/without-password';
import type { DepartmentCredentials } from './admission';
import { demonstrationKeySet, demonstrationSecret } from './demonstration-keys';
import { KeySet } from './key-set';
import { proofKey, type ProofKey } from './proof';
import { TokenVerifier } from './token-verifier';

type KeySettings = Pick<Settings, 'production' | 'tokens' | 'keysDirectory' | 'departmentSecrets'>;

/** Whether tokens are signed with a key that the program made itself. */
export function hasDemonstrationTokens({ production, tokens }: KeySettings): boolean {
  return !production && tokens.keySet === undefined;
}

/**
 * Checks tokens as the settings say.
 * @throws SettingsError when the key set cannot be read or, in production, it or the issuer is not set
 */
export async function openTokenVerifier(settings: KeySettings, log: Log): Promise<TokenVerifier> {
  const { algorithms, audience, issuer, maxLifetimeHours, keySet: configured } = settings.tokens;
  if (configured === undefined && settings.production) {
    throw new SettingsError(
      'setting AUTH_JWKS: expected the file or URL of a key set when NODE_ENV is production, found nothing',
    );
  }
  if (!settings.tokens.isIssuerGiven && settings.production) {
    throw new SettingsError(
      'setting AUTH_ISSUER: expected the issuer that tokens must name when NODE_ENV is production, found nothing',
    );
  }
  const location = configured ?? (await demonstrationKeySet(settings.keysDirectory));
  try {
    const keySet = await KeySet.open({ location, algorithms: configured ? algorithms : ['ES256'], log });
    return new TokenVerifier({ keySet, algorithms, audience, issuer, maxLifetimeHours });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const setting = configured === undefined ? 'KEYS_DIRECTORY' : 'AUTH_JWKS';
    throw new SettingsError(
      `setting ${setting}: expected a JSON Web Key Set that can be read, found ${withoutPassword(location)}: ${reason}`,
    );
  }
}

/**
 * The keys that gateway and department share: the first signs, each is accepted.
 * @throws SettingsError when the settings have none for this department
 */
export async function proofKeysOf(settings: KeySettings, department: string): Promise<readonly ProofKey[]> {
  const secrets = settings.departmentSecrets.get(department);
  if (secrets) return secrets.map(proofKey);
  if (settings.departmentSecrets.size === 0 && !settings.production) {
    return [proofKey(await demonstrationSecret(settings.keysDirectory, department))];
  }
  const names = [...settings.departmentSecrets.keys()].join(', ') || 'nothing';
  throw new SettingsError(`setting DEPARTMENT_SECRETS: expected a key for ${department}, found ${names}`);
}

/** By what one department, together or apart, knows its gateway and the gateway's callers. */
export async function departmentCredentials(
  settings: KeySettings,
  department: string,
  log: Log,
): Promise<DepartmentCredentials> {
  return {
    proofKeys: await proofKeysOf(settings, department),
    tokens: await openTokenVerifier(settings, log),
  };
}
