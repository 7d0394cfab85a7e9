import { type DestinationStream, type Logger, pino } from 'pino';
import { loggableFields, loggableText } from './loggable';

/** From most to least; `silent` writes nothing. */
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** `log.info('ready')` or `log.warn({ department, err: error }, 'a department is away')`. */
export interface LogMethod {
  (message: string): void;
  /** An `Error` in place of fields is written as the field `err`. */
  (fields: object, message: string): void;
}

/** The operator's log of one part of the system. What it writes holds no number, phone or credential of anybody. */
export interface Log {
  readonly trace: LogMethod;
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
  readonly error: LogMethod;
  readonly fatal: LogMethod;
  /** A log that adds these fields to each of its records; a record's own field of the same name wins. */
  child(fields: object): Log;
}

export interface LogOptions {
  /** The least level that is written. */
  readonly level: LogLevel;
  /** Takes one JSON line per call; standard output unless given. */
  readonly destination?: DestinationStream;
}

type Fields = Record<string, unknown>;

/** Keys of the record itself; a field of such a name is written with a `_` behind it. */
const OWN_KEYS = ['level', 'time', 'name', 'msg'];

function recordFields(fields: object): Fields {
  const copy = loggableFields(fields instanceof Error ? { err: fields } : fields);
  return Object.fromEntries(
    Object.entries(copy).map(([key, value]) => [OWN_KEYS.includes(key) ? `${key}_` : key, value]),
  );
}

function methodOf(sink: Logger, level: Exclude<LogLevel, 'silent'>, context: Fields): LogMethod {
  return (first: string | object, message?: string) => {
    if (!sink.isLevelEnabled(level)) {
      return;
    }
    if (typeof first === 'string') {
      sink[level](context, loggableText(first));
    } else {
      sink[level]({ ...context, ...recordFields(first) }, loggableText(message ?? ''));
    }
  };
}

function logInto(sink: Logger, context: Fields): Log {
  return {
    trace: methodOf(sink, 'trace', context),
    debug: methodOf(sink, 'debug', context),
    info: methodOf(sink, 'info', context),
    warn: methodOf(sink, 'warn', context),
    error: methodOf(sink, 'error', context),
    fatal: methodOf(sink, 'fatal', context),
    child: (fields) => logInto(sink, { ...context, ...recordFields(fields) }),
  };
}

/**
 * A log of JSON lines: `level`, `time` (ISO 8601, UTC), `name`, the fields, `msg`. Messages and fields are redacted, as
 * deep as they go; values of keys that name credentials or persons are censored; errors come with their stack.
 *
 * @param name the part of the system that speaks: `gateway`, or a department.
 */
export function createLog(name: string, { level, destination }: LogOptions): Log {
  const options = {
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    /** Errors are described before they come here; pino would take the description for an error and name it anew. */
    serializers: { err: (described: unknown) => described },
  };
  return logInto(destination ? pino(options, destination) : pino(options), {});
}
