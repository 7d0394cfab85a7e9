import { z } from 'zod';
import { leastRetentionDays } from '../audit/retention-floor';
import { isDateText } from '../time/calendar';
import {
  algorithms,
  databaseUrl,
  departments,
  departmentSecrets,
  flag,
  keySetLocation,
  origins,
  proxies,
  textMatching,
  wholeNumber,
} from './variable-forms';

/** The variables of the environment that are read, each with its form and what holds where it is not set. */
export const variables = z.object({
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
  AUDIT_TIMEOUT_MS: wholeNumber(50, 600_000, 1_000),
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
