import { types } from 'node:util';
import { isCensoredKey } from './censored-key';
import { redact } from './redact';

/** Bounds of what one record holds; of what lies beyond them only the size is told. */
const MOST_LEVELS = 8;
const MOST_ENTRIES = 50;
const MOST_VALUES = 500;
const MOST_CHARACTERS = 8_000;

/**
 * What is taken over from an error beside type, message, stack, cause and inner errors. Never the statement or its
 * parameters, which database drivers attach to their errors.
 */
const ERROR_FIELDS = [
  'code',
  'errno',
  'sqlState',
  'syscall',
  'address',
  'port',
  'path',
  'status',
  'extensions',
];

/** A stored value that a database repeats in a message: `Duplicate entry '王小明' for key`. */
const DATABASE_VALUE = /\b(entry|value:?) '.*?'(?=[\s;,]|$)/g;

/** `text` redacted and cut to 8,000 characters; a number that the cut goes through is dropped whole. */
export function loggableText(text: string): string {
  if (text.length <= MOST_CHARACTERS) {
    return redact(text);
  }
  const start = text.slice(0, MOST_CHARACTERS).replace(/[\w０-９ +.-]{1,80}$/, '');
  return `${redact(start)}… [${text.length} characters]`;
}

/**
 * A copy of `fields` fit for a log: every string, key and number in it redacted, values of censored keys replaced,
 * errors described with their stack. Bounded in depth, width and length, and safe with cycles and throwing getters.
 */
export function loggableFields(fields: object): Record<string, unknown> {
  return new Copy().entries(Object.entries(fields), '');
}

/** One copy in the making: the bound on its values and the objects on the way down belong to it. */
class Copy {
  private valuesLeft = MOST_VALUES;
  private readonly above = new Set<object>();

  entries(entries: readonly (readonly [unknown, unknown])[], parentKey: string): Record<string, unknown> {
    const copy: Record<string, unknown> = {};
    for (const [key, value] of entries.slice(0, MOST_ENTRIES)) {
      const name = String(key);
      const shown = isCensoredKey(name, parentKey) ? '[censored]' : this.value(value, name);
      if (shown !== undefined && value !== undefined) {
        Object.defineProperty(copy, loggableText(name), {
          value: shown,
          enumerable: true,
          configurable: true,
        });
      }
    }
    return entries.length > MOST_ENTRIES ? { ...copy, '…': `${entries.length - MOST_ENTRIES} more` } : copy;
  }

  private value(value: unknown, key: string): unknown {
    if (typeof value === 'string') {
      return loggableText(value);
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
      const text = redact(String(value));
      return typeof value === 'number' && text === String(value) ? value : text;
    }
    return typeof value === 'object' && value !== null ? this.bounded(value, key) : plain(value);
  }

  private bounded(value: object, key: string): unknown {
    this.valuesLeft -= 1;
    if (this.above.has(value)) return '[circular]';
    if (this.above.size >= MOST_LEVELS) return '[too deep]';
    if (this.valuesLeft < 0) return '[too many]';
    this.above.add(value);
    try {
      return this.object(value, key);
    } catch {
      return '[unreadable]';
    } finally {
      this.above.delete(value);
    }
  }

  private object(value: object, key: string): unknown {
    if (value instanceof Error || types.isNativeError(value)) return this.error(value);
    if (Array.isArray(value)) return this.list(value, key);
    if (value instanceof Set) return this.list([...value], key);
    if (value instanceof Map) return this.entries([...value], key);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
    if ('toJSON' in value && typeof value.toJSON === 'function') return this.value(value.toJSON(key), key);
    return this.entries(Object.entries(value), key);
  }

  private list(list: readonly unknown[], key: string): unknown[] {
    const copy = list.slice(0, MOST_ENTRIES).map((value) => this.value(value, key) ?? null);
    return list.length > MOST_ENTRIES ? [...copy, `… ${list.length - MOST_ENTRIES} more`] : copy;
  }

  private error(error: Error): Record<string, unknown> {
    const fields = Object.entries(error).filter(([key]) => ERROR_FIELDS.includes(key));
    return {
      type: loggableText(error.constructor.name),
      message: errorText(error.message),
      stack: errorText(error.stack ?? ''),
      ...this.entries(fields, ''),
      ...(error.cause === undefined ? {} : { cause: this.value(error.cause, 'cause') }),
      ...('errors' in error && Array.isArray(error.errors)
        ? { errors: this.list(error.errors, 'errors') }
        : {}),
    };
  }
}

function errorText(text: string): string {
  return loggableText(text.replaceAll(DATABASE_VALUE, "$1 '[value]'"));
}

/** Truth values and null stay; what JSON has no form for (undefined, functions, symbols) is left out. */
function plain(value: unknown): boolean | null | undefined {
  return typeof value === 'boolean' || value === null ? value : undefined;
}
