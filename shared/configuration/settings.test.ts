import { readFileSync } from 'node:fs';
import { projectFile } from './project-root';
import { databaseUrlOf, readSettings, settingNames } from './settings';

test('without any variable: together, on the embedded database, with demonstration data and a pinned day', () => {
  const settings = readSettings({});
  expect(settings.departments.size).toBe(0);
  expect(settings.demonstrationScale).toBe(1);
  expect(settings.today).toBe('2024-11-15');
  expect(databaseUrlOf(settings, 'public-security')).toBe('sqlite:var/public-security.sqlite');
});

test('in production there is no demonstration data and the clock runs', () => {
  const settings = readSettings({ NODE_ENV: 'production' });
  expect(settings.demonstrationScale).toBe(0);
  expect(settings.today).toBeUndefined();
});

test('a MariaDB database is named after the department with underscores', () => {
  const settings = readSettings({ DATABASE_URL: 'mysql://linli:secret@db:3306/linli_{department}' });
  expect(databaseUrlOf(settings, 'civil-affairs')).toBe('mysql://linli:secret@db:3306/linli_civil_affairs');
});

test.each([
  [{ PORT: 'abc' }, 'setting PORT: expected a whole number from 0 to 65535, found "abc"'],
  [{ PORT: '70000' }, 'setting PORT: expected a whole number from 0 to 65535, found "70000"'],
  [
    { PERSON_COUNT_THRESHOLD: '2' },
    /^setting PERSON_COUNT_THRESHOLD: expected 1 \(nothing is suppressed\) or/,
  ],
  [{ TODAY: '2024-02-30' }, 'setting TODAY: expected a date as YYYY-MM-DD, found "2024-02-30"'],
  [{ DEMONSTRATION: 'yes' }, 'setting DEMONSTRATION: expected "true" or "false", found "yes"'],
  [
    { LOG_LEVEL: 'loud' },
    'setting LOG_LEVEL: expected trace, debug, info, warn, error, fatal or silent, found "loud"',
  ],
  [
    { DEPARTMENTS: 'housing' },
    'setting DEPARTMENTS: expected name=http://host:port pairs separated by commas, each name once, found "housing"',
  ],
  [{ DEPARTMENTS: 'a=http://x:1,a=http://y:2' }, /^setting DEPARTMENTS: expected name=http/],
  [{ CORS_ORIGINS: 'portal.example.cn' }, /^setting CORS_ORIGINS: expected origins such as/],
  [{ AUTH_ALGORITHMS: 'ES256,HS256' }, /^setting AUTH_ALGORITHMS: expected .*found "ES256,HS256"$/],
  [{ AUTH_ALGORITHMS: 'none' }, /^setting AUTH_ALGORITHMS: expected .*found "none"$/],
  [{ AUTH_JWKS: 'ftp://keys.example.cn' }, /^setting AUTH_JWKS: expected a file, or an http or https URL/],
  [
    { AUDIT_RETENTION_DAYS: '90' },
    'setting AUDIT_RETENTION_DAYS: expected a whole number from 180 to 36500, found "90"',
  ],
  [{ QUERY_MAX_DEPTH: '0' }, 'setting QUERY_MAX_DEPTH: expected a whole number from 1 to 100, found "0"'],
  [
    { RATE_REQUESTS_PER_MINUTE: 'many' },
    /^setting RATE_REQUESTS_PER_MINUTE: expected a whole number from 1 to 1000000000, found "many"/,
  ],
  [{ REDIS_URL: 'http://cache' }, /^setting REDIS_URL: expected redis:\/\/host:port/],
  [
    { TRUSTED_PROXIES: '10.0.0.0/33' },
    /^setting TRUSTED_PROXIES: expected addresses or subnets such as 10\.0\.0\.7/,
  ],
  [{ TRUSTED_PROXIES: 'proxy.example.cn' }, /^setting TRUSTED_PROXIES: expected addresses/],
  [{ DATABASE_URL: 'postgres://x/y' }, /^setting DATABASE_URL: expected sqlite:<file> or mysql:/],
])('%j is refused with the variable, what is expected and what was found', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message);
});

test('several wrong settings are told at once', () => {
  expect(() => readSettings({ PORT: '-1', TODAY: 'soon' })).toThrow(/PORT[\s\S]*TODAY/);
});

test('a password is never part of the message', () => {
  expect(() => readSettings({ DATABASE_URL: 'pg://linli:geheim@db/x' })).toThrow(/linli:\*\*\*@db/);
});

test.each([
  'housing',
  'housing=short',
  'housing=a b c',
  `housing=${'k'.repeat(32)},housing=${'l'.repeat(32)}`,
  `housing=${['k', 'l', 'm'].map((letter) => letter.repeat(32)).join('|')}`,
])('department secrets such as "%s" are refused and never shown', (text) => {
  const message = failureOf({ DEPARTMENT_SECRETS: text });
  expect(message).toMatch(/^setting DEPARTMENT_SECRETS: expected name=key .*\(not shown\)$/);
  expect(message).not.toMatch(/short|a b c|kkk/);
});

test('department secrets are one key or, while they are changed, two', () => {
  const [one, two] = ['k'.repeat(32), 'l'.repeat(43)];
  const { departmentSecrets } = readSettings({
    DEPARTMENT_SECRETS: `housing=${one}, public-security=${two}|${one}`,
  });
  expect([...departmentSecrets]).toEqual([
    ['housing', [one]],
    ['public-security', [two, one]],
  ]);
});

function failureOf(environment: Readonly<Record<string, string>>): string {
  try {
    readSettings(environment);
    return 'no failure';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test('.env.example explains every setting, and none that does not exist', () => {
  const text = readFileSync(projectFile('.env.example'), 'utf8');
  const explained = [...text.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(explained.sort()).toEqual([...settingNames].sort());
});
