import { isIP } from 'node:net';
import { z } from 'zod';
import { leastRetentionDays } from '../audit/retention-floor';
import type { LogLevel } from '../observability/log';
import { withoutPassword } from '../observability/without-password';
import { isDateText } from '../time/calendar';
import { demonstrationDay } from '../time/clock';
import type { QueryLimits, RateLimits } from './query-limits';
import { SettingsError } from './settings-error';

const wholeNumber = <Fallback extends number | undefined>(least: number, most: number, fallback: Fallback) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === '') return fallback;
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= least && value <= most) return value;
      context.addIssue({ code: 'custom', message: `a whole number from ${least} to ${most}` });
      return z.NEVER;
    });

const textMatching = (expected: string, accepts: (text: string) => boolean) =>
  z.string().refine(accepts, { message: expected });

const flag = z.enum(['true', 'false'], { message: '"true" or "false"' }).transform((text) => text === 'true');

const origins = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin), {
    message: 'origins such as https://portal.example.cn, separated by commas',
  });

const databaseUrl = textMatching(
  'sqlite:<file> or mysql://user:password@host:port/database, with {department} in it when it serves several',
  (text) => /^sqlite:.+/.test(text) || (/^(mysql|mariadb):\/\/.+\/.+/.test(text) && URL.canParse(text)),
);

const departments = z
  .string()
  .default('')
  .transform((text, context) => {
    const entries = text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
    const urls = new Map<string, string>();
    for (const entry of entries) {
      const at = entry.indexOf('=');
      const [name, url] = [entry.slice(0, at), entry.slice(at + 1)];
      if (
        at < 1 ||
        !/^[a-z][a-z-]*$/.test(name) ||
        !URL.canParse(url) ||
        !/^https?:/.test(url) ||
        urls.has(name)
      ) {
        context.addIssue({
          code: 'custom',
          message: 'name=http://host:port pairs separated by commas, each name once',
        });
        return z.NEVER;
      }
      urls.set(name, url.replace(/\/+$/, ''));
    }
    return urls as ReadonlyMap<string, string>;
  });

/** Algorithms of bearer tokens that can be allowed: with a key pair each, so that who verifies cannot sign. */
export const tokenAlgorithms = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA'],
  ...['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
] as const;

const algorithms = z
  .string()
  .default('ES256,EdDSA,PS256,RS256')
  .transform((text) => text.split(',').map((name) => name.trim()))
  .refine((list) => list.every((name) => tokenAlgorithms.some((known) => known === name)), {
    message: `algorithms separated by commas, each one of ${tokenAlgorithms.join(', ')}`,
  });

const keySetLocation = textMatching(
  'a file, or an http or https URL, of a JSON Web Key Set',
  (text) => !/^[a-z]+:\/\//i.test(text) || (/^https?:/.test(text) && URL.canParse(text)),
);

/** `housing=<key>` or `housing=<new key>|<old key>`; the gateway signs with the first, the department takes both. */
const departmentSecrets = z
  .string()
  .default('')
  .transform((text, context) => {
    const secrets = new Map<string, readonly string[]>();
    for (const entry of text.split(',').map((each) => each.trim())) {
      if (entry === '') continue;
      const [, name = '', keys = ''] = /^([a-z][a-z-]*)=(.*)$/.exec(entry) ?? [];
      const list = keys.split('|');
      const usable = list.length <= 2 && list.every((key) => /^[\w+/=.-]{32,256}$/.test(key));
      if (name === '' || !usable || secrets.has(name)) {
        context.addIssue({
          code: 'custom',
          message:
            'name=key or name=new key|old key, separated by commas, each name once and each key 32 to 256 letters and digits',
        });
        return z.NEVER;
      }
      secrets.set(name, list);
    }
    return secrets as ReadonlyMap<string, readonly string[]>;
  });

/** As Express takes them: addresses and subnets. */
const proxies = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .refine((list) => list.every((each) => isAddressOrSubnet(each)), {
    message: 'addresses or subnets such as 10.0.0.7 or 10.0.0.0/24, separated by commas',
  });

function isAddressOrSubnet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  return (
    family !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

const variables = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1, 'a host name or address to listen on').default('127.0.0.1'),
  PORT: wholeNumber(0, 65535, 4000),
  DATABASE_URL: databaseUrl.default('sqlite:var/{department}.sqlite'),
  DEPARTMENTS: departments,
  DIRECTORY_URL: textMatching(
    'an http or https URL',
    (text) => /^https?:/.test(text) && URL.canParse(text),
  ).default('http://127.0.0.1:4000'),
  STATE_DIRECTORY: z.string().min(1, 'a directory that can be written').default('var/gateway'),
  REFERENCE_INTERVAL_MS: wholeNumber(100, 86_400_000, 5_000),
  CORS_ORIGINS: origins,
  AUTH_JWKS: keySetLocation.optional(),
  AUTH_ALGORITHMS: algorithms,
  AUTH_AUDIENCE: z.string().min(1, 'the audience that tokens must name').default('linli'),
  AUTH_ISSUER: z.string().min(1, 'the issuer that tokens must name').optional(),
  AUTH_MAX_LIFETIME_HOURS: wholeNumber(1, 8_784, 24),
  KEYS_DIRECTORY: z.string().min(1, 'a directory that can be written').default('var/keys'),
  DEPARTMENT_SECRETS: departmentSecrets,
  AUDIT_DIRECTORY: z.string().min(1, 'a directory that can be written').default('var/audit'),
  AUDIT_ANCHOR_DIRECTORY: z.string().min(1, 'a directory that can be written').default('var/audit-anchor'),
  AUDIT_REPLICA: textMatching('letters, digits, ".", "_" and "-"', (text) =>
    /^[\w.-]{1,60}$/.test(text),
  ).optional(),
  AUDIT_KEY_FILE: z.string().min(1, 'a file').default('var/keys/audit-hash.key'),
  AUDIT_RETENTION_DAYS: wholeNumber(leastRetentionDays, 36_500, 1_095),
  DEMONSTRATION: flag.optional(),
  DEMO_SCALE: wholeNumber(1, 100, 1),
  TODAY: textMatching('a date as YYYY-MM-DD', isDateText).optional(),
  PERSON_COUNT_THRESHOLD: wholeNumber(1, 1000, 5).refine((threshold) => threshold !== 2, {
    message:
      '1 (nothing is suppressed) or a whole number from 3 to 1000; 2 would hide only ones and so tell them',
  }),
  REQUEST_BUDGET_MS: wholeNumber(50, 600_000, 1_800),
  DEPARTMENT_TIMEOUT_MS: wholeNumber(50, 600_000, 1_500),
  DEPARTMENT_RESPONSE_BYTES: wholeNumber(1_024, 1_073_741_824, 8 * 1024 * 1024),
  QUERY_MAX_DEPTH: wholeNumber(1, 100, 15),
  QUERY_MAX_TOKENS: wholeNumber(10, 20_000, 2_000),
  QUERY_MAX_ALIASES: wholeNumber(0, 10_000, 30),
  QUERY_MAX_ROOT_FIELDS: wholeNumber(1, 1_000, 20),
  QUERY_MAX_DIRECTIVES: wholeNumber(0, 10_000, 25),
  QUERY_MAX_COST: wholeNumber(1, 1_000_000_000, 10_000),
  INTROSPECTION_MAX_DEPTH: wholeNumber(1, 100, 20),
  INTROSPECTION_MAX_COST: wholeNumber(1, 1_000_000_000, 10_000),
  RATE_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000_000, 30_000),
  RATE_OBJECTS_PER_MINUTE: wholeNumber(1, 1_000_000_000, 5_000_000),
  RATE_OBJECTS_AT_ONCE: wholeNumber(1, 1_000_000_000, undefined),
  REDIS_URL: textMatching(
    'redis://host:port or rediss://user:password@host:port',
    (text) => /^rediss?:\/\/./.test(text) && URL.canParse(text),
  ).optional(),
  TRUSTED_PROXIES: proxies,
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      message: 'trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
});

/** Who issues bearer tokens and how they are checked. */
export interface TokenSettings {
  /** File or URL of the issuer's key set; undefined = keys made at first start, for demonstration only. */
  readonly keySet: string | undefined;
  readonly algorithms: readonly string[];
  readonly audience: string;
  readonly issuer: string;
  /** Whether AUTH_ISSUER was given; in production it must be. */
  readonly isIssuerGiven: boolean;
  /** The longest time from issue to expiry (hours). */
  readonly maxLifetimeHours: number;
}

/** Where the trail of who looked is written, and for how long it is kept. */
export interface AuditSettings {
  readonly directory: string;
  /** Where heads of trails are kept outside them; best on another machine. */
  readonly anchorDirectory: string;
  /** Tells replicas apart that share an anchor directory but not the trail's; undefined where none do. */
  readonly replica: string | undefined;
  /** Holds the secret of keyed hashes; made at first start. */
  readonly keyFile: string;
  readonly retentionDays: number;
}

export interface Settings {
  /** Whether NODE_ENV says `production`: then no key is made by the program itself. */
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Empty = together; otherwise the departments' base URLs by name. */
  readonly departments: ReadonlyMap<string, string>;
  readonly directoryUrl: string;
  readonly stateDirectory: string;
  readonly referenceIntervalMs: number;
  readonly corsOrigins: readonly string[];
  readonly tokens: TokenSettings;
  /** Where keys made at first start are kept. */
  readonly keysDirectory: string;
  /** One or two keys by department; empty = keys made at first start, for demonstration only. */
  readonly departmentSecrets: ReadonlyMap<string, readonly string[]>;
  /** Whether this is a demonstration: its schema is open to everybody. */
  readonly demonstration: boolean;
  /** 0 = no demonstration data. */
  readonly demonstrationScale: number;
  /** The pinned day, if any. */
  readonly today: string | undefined;
  readonly personCountThreshold: number;
  readonly requestBudgetMs: number;
  readonly departmentTimeoutMs: number;
  readonly departmentResponseBytes: number;
  readonly queryLimits: QueryLimits;
  readonly rateLimits: RateLimits;
  /** Addresses and subnets of proxies whose word on a client's address is taken. */
  readonly trustedProxies: readonly string[];
  readonly audit: AuditSettings;
  readonly logLevel: LogLevel;
}

/** Names of all variables; `.env.example` explains each. */
export const settingNames = Object.keys(variables.shape);

/**
 * Reads and checks the settings once, at start. Empty variables count as not set.
 * @throws SettingsError that says which variable, what is expected and what was found
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, environment[name] === '' ? undefined : environment[name]]),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new SettingsError(explain(parsed.error, given));
  const values = parsed.data;
  const demonstration = values.DEMONSTRATION ?? values.NODE_ENV !== 'production';
  return {
    production: values.NODE_ENV === 'production',
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    departments: values.DEPARTMENTS,
    directoryUrl: values.DIRECTORY_URL.replace(/\/+$/, ''),
    stateDirectory: values.STATE_DIRECTORY,
    referenceIntervalMs: values.REFERENCE_INTERVAL_MS,
    corsOrigins: values.CORS_ORIGINS,
    tokens: {
      keySet: values.AUTH_JWKS,
      algorithms: values.AUTH_ALGORITHMS,
      audience: values.AUTH_AUDIENCE,
      issuer: values.AUTH_ISSUER ?? 'linli',
      isIssuerGiven: values.AUTH_ISSUER !== undefined,
      maxLifetimeHours: values.AUTH_MAX_LIFETIME_HOURS,
    },
    keysDirectory: values.KEYS_DIRECTORY,
    departmentSecrets: values.DEPARTMENT_SECRETS,
    demonstration,
    demonstrationScale: demonstration ? values.DEMO_SCALE : 0,
    today: values.TODAY ?? (demonstration ? demonstrationDay : undefined),
    personCountThreshold: values.PERSON_COUNT_THRESHOLD,
    requestBudgetMs: values.REQUEST_BUDGET_MS,
    departmentTimeoutMs: values.DEPARTMENT_TIMEOUT_MS,
    departmentResponseBytes: values.DEPARTMENT_RESPONSE_BYTES,
    queryLimits: {
      depth: values.QUERY_MAX_DEPTH,
      tokens: values.QUERY_MAX_TOKENS,
      aliases: values.QUERY_MAX_ALIASES,
      rootFields: values.QUERY_MAX_ROOT_FIELDS,
      directives: values.QUERY_MAX_DIRECTIVES,
      cost: values.QUERY_MAX_COST,
      introspectionDepth: values.INTROSPECTION_MAX_DEPTH,
      introspectionCost: values.INTROSPECTION_MAX_COST,
    },
    rateLimits: {
      requestsPerMinute: values.RATE_REQUESTS_PER_MINUTE,
      objectsPerMinute: values.RATE_OBJECTS_PER_MINUTE,
      objectsAtOnce: values.RATE_OBJECTS_AT_ONCE ?? 3 * values.QUERY_MAX_COST,
      redisUrl: values.REDIS_URL,
    },
    trustedProxies: values.TRUSTED_PROXIES,
    audit: {
      directory: values.AUDIT_DIRECTORY,
      anchorDirectory: values.AUDIT_ANCHOR_DIRECTORY,
      replica: values.AUDIT_REPLICA,
      keyFile: values.AUDIT_KEY_FILE,
      retentionDays: values.AUDIT_RETENTION_DAYS,
    },
    logLevel: values.LOG_LEVEL,
  };
}

/** The database URL of one department. */
export function databaseUrlOf({ databaseUrl: url }: Settings, department: string): string {
  const name = url.startsWith('sqlite:') ? department : department.replaceAll('-', '_');
  return url.replaceAll('{department}', name);
}

function explain(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): string {
  return error.issues
    .map((issue) => {
      const name = String(issue.path[0]);
      const value = given[name];
      const found = name.endsWith('SECRETS')
        ? 'something else (not shown)'
        : JSON.stringify(value && withoutPassword(value));
      return `setting ${name}: expected ${issue.message}, found ${found}`;
    })
    .join('\n');
}
