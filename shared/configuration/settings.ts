import { z } from 'zod';
import type { LogLevel } from '../observability/log';
import { isDateText } from '../time/calendar';
import { demonstrationDay } from '../time/clock';
import { SettingsError } from './settings-error';

const wholeNumber = (least: number, most: number, fallback: number) =>
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
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      message: 'trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
});

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Empty = together; otherwise the departments' base URLs by name. */
  readonly departments: ReadonlyMap<string, string>;
  readonly directoryUrl: string;
  readonly stateDirectory: string;
  readonly referenceIntervalMs: number;
  readonly corsOrigins: readonly string[];
  /** 0 = no demonstration data. */
  readonly demonstrationScale: number;
  /** The pinned day, if any. */
  readonly today: string | undefined;
  readonly personCountThreshold: number;
  readonly requestBudgetMs: number;
  readonly departmentTimeoutMs: number;
  readonly departmentResponseBytes: number;
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
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    departments: values.DEPARTMENTS,
    directoryUrl: values.DIRECTORY_URL.replace(/\/+$/, ''),
    stateDirectory: values.STATE_DIRECTORY,
    referenceIntervalMs: values.REFERENCE_INTERVAL_MS,
    corsOrigins: values.CORS_ORIGINS,
    demonstrationScale: demonstration ? values.DEMO_SCALE : 0,
    today: values.TODAY ?? (demonstration ? demonstrationDay : undefined),
    personCountThreshold: values.PERSON_COUNT_THRESHOLD,
    requestBudgetMs: values.REQUEST_BUDGET_MS,
    departmentTimeoutMs: values.DEPARTMENT_TIMEOUT_MS,
    departmentResponseBytes: values.DEPARTMENT_RESPONSE_BYTES,
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
      return `setting ${name}: expected ${issue.message}, found ${JSON.stringify(hidePassword(given[name]))}`;
    })
    .join('\n');
}

function hidePassword(value: string | undefined): string | undefined {
  return value?.replace(/\/\/([^:@/]*):[^@]*@/, '//$1:***@');
}
