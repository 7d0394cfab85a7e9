import { sampleToken } from '../shared/access/demonstration-keys';
import { purposeHeader, writePurpose } from '../shared/access/purpose';
import type { Role } from '../shared/access/role';
import { readSettings } from '../shared/configuration/settings';
import { demonstrationCities } from '../shared/demonstration/cities';

/** As whom a test asks. */
export interface AskingAs {
  /** Undefined: without a token. */
  readonly token?: string | undefined;
  readonly purpose?: string | undefined;
}

export interface TokenOptions {
  readonly divisions?: readonly string[];
  readonly department?: string;
  readonly scopes?: readonly string[];
}

/** A token of the key that gateways and departments under test make where none is configured. */
export function tokenOf(
  role: Role,
  { divisions = demonstrationCities, department, scopes }: TokenOptions = {},
): Promise<string> {
  const { keysDirectory, tokens } = readSettings({});
  return sampleToken(keysDirectory, tokens, { role, divisions, department, scopes, hours: 1 });
}

/** The leader of all cities of the demonstration: sees what is PUBLIC or INTERNAL in every department. */
export async function asLeader(): Promise<AskingAs> {
  return { token: await tokenOf('LEADER'), purpose: '测试' };
}

export function headersOf({ token, purpose }: AskingAs): Record<string, string> {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(purpose === undefined ? {} : { [purposeHeader]: writePurpose(purpose) }),
  };
}
