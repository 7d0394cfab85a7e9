import type { z } from 'zod';
import type { LogLevel } from '../observability/log';
import { withoutPassword } from '../observability/without-password';
import { demonstrationDay } from '../time/clock';
import type { QueryLimits, RateLimits } from './query-limits';
import { SettingsError } from './settings-error';
import { variables } from './variables';

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
  /** How long the disk may take to write a record before what is above PUBLIC is closed (milliseconds). */
  readonly timeoutMs: number;
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
      timeoutMs: values.AUDIT_TIMEOUT_MS,
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
