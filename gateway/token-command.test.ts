import { openTokenVerifier } from '../shared/access/credentials';
import { temporaryFolder } from '../shared/access/testing/temporary-file';
import { silentLog } from '../shared/access/testing/test-issuer';
import { readSettings } from '../shared/configuration/settings';
import { sampleText, sampleTokens, tokenFor, type TokenRequest } from './token-command';

const settings = readSettings({ KEYS_DIRECTORY: temporaryFolder() });
const departments = ['housing', 'civil-affairs'];
const asked: TokenRequest = { role: 'LEADER', division: ['140500'], scope: [], hours: '8' };
const make = (request: Partial<TokenRequest>, environment: Record<string, string> = {}): Promise<string> =>
  tokenFor(
    { ...readSettings(environment), keysDirectory: settings.keysDirectory },
    { ...asked, ...request },
    departments,
  );

test('what is asked for is in the token', async () => {
  const verifier = await openTokenVerifier(settings, silentLog);
  const request = {
    role: 'CIVIL_AFFAIRS_OFFICER',
    division: ['140502', '140581'],
    department: 'civil-affairs',
    scope: ['civil-affairs:special-family'],
  };
  const caller = await verifier.verify(await make(request));
  expect(caller).toMatchObject({
    role: 'CIVIL_AFFAIRS_OFFICER',
    subject: 'sample-civil-affairs-officer',
    divisions: ['140502', '140581'],
    department: 'civil-affairs',
  });
  expect(caller.scopes.has('civil-affairs:special-family')).toBe(true);
});

function secondsOf(token: string): number {
  const payload = token.split('.')[1] ?? '';
  const { iat, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    iat: number;
    exp: number;
  };
  return exp - iat;
}

test('the hours are kept', async () => {
  expect(secondsOf(await make({ hours: '0.5' }))).toBe(1_800);
});

test.each<[Partial<TokenRequest>, RegExp]>([
  [{ role: 'ROOT' }, /^token: option --role: expected LEADER, .*, found "ROOT"$/],
  [{ role: 'PUBLIC' }, /found "PUBLIC"$/],
  [{ division: ['14'] }, /^token: option --division "14": expected 6, 9 or 12 digits/],
  [{ department: 'tax' }, /^token: option --department: expected housing, civil-affairs, found "tax"$/],
  [{ scope: ['civil-affairs:special-family'] }, /^token: option --scope: expected none, found/],
  [{ hours: 'soon' }, /^token: option --hours: expected a number up to 24, found "soon"$/],
  [{ hours: '0' }, /--hours/],
  [{ hours: '24.1' }, /expected a number up to 24, found "24.1"$/],
])('%j is refused with what would have been right', async (request, message) => {
  await expect(make(request)).rejects.toThrow(message);
});

test.each([{ NODE_ENV: 'production' }, { AUTH_JWKS: 'keys.json' }])(
  'none is made with %j',
  async (environment) => {
    await expect(make({}, environment)).rejects.toThrow(
      /^token: sample tokens are made with demonstration keys only/,
    );
    await expect(sampleTokens(readSettings(environment))).resolves.toEqual([]);
  },
);

test.each([{}, { AUTH_MAX_LIFETIME_HOURS: '1' }])(
  'the samples are good where they were made: %j',
  async (given) => {
    const own = { ...readSettings(given), keysDirectory: settings.keysDirectory };
    const verifier = await openTokenVerifier(own, silentLog);
    for (const { role, token } of await sampleTokens(own)) {
      await expect(verifier.verify(token)).resolves.toMatchObject({
        role,
        divisions: ['140500', '419001', '530181'],
      });
    }
  },
);

test.each([{}, { AUTH_MAX_LIFETIME_HOURS: '1' }])(
  'the terminal tells how long the samples are good: %j',
  async (given) => {
    const own = { ...readSettings(given), keysDirectory: settings.keysDirectory };
    const samples = await sampleTokens(own);
    const text = sampleText(samples);
    const [, hours] = /（(\d+) 小时内有效/.exec(text) ?? [];
    expect(text).toContain(`valid for ${hours} h `);
    for (const { role, token } of samples) {
      expect(text).toContain(`  ${role}  ${token}\n`);
      expect(secondsOf(token)).toBe(Number(hours) * 3_600);
    }
  },
);
