import { hash } from 'node:crypto';
import type { AuditRecord, ChainPlace, TrailNote, WrittenRecord } from './record';

/** `,"hash":"` + 64 hexadecimal characters + `"}` */
const endLength = 75;
const endPattern = /^,"hash":"([0-9a-f]{64})"\}$/;
const hashPattern = /^[0-9a-f]{64}$/;
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export function sm3(content: string | Buffer): string {
  return hash('sm3', content, 'hex');
}

/** Where a writer's chain begins; it holds the writer's name, so that one trail cannot stand in for another. */
export function chainStart(writer: string): ChainPlace {
  return { seq: 0, hash: sm3(`linli audit trail of ${writer}`) };
}

/**
 * One record as a line with its line feed, and the place that it takes in the chain. The hash is over the very bytes of
 * the line, without the hash itself, so no second rule of canonical form is needed to check it.
 * @param body the record as JSON text of an object
 */
export function chainedLine(
  body: string,
  time: string,
  after: ChainPlace,
): { line: string; place: ChainPlace } {
  const seq = after.seq + 1;
  const open = `{"seq":${seq},"time":"${time}",${body.slice(1, -1)},"previous":"${after.hash}"`;
  const hash = sm3(`${open}}`);
  return { line: `${open},"hash":"${hash}"}\n`, place: { seq, hash } };
}

export function bodyOf(record: AuditRecord | TrailNote): string {
  return JSON.stringify(record);
}

/** What a line (without its line feed) holds: a record whose hash fits its bytes, or undefined. */
export function recordOfLine(line: Buffer): WrittenRecord | undefined {
  const hash = endPattern.exec(line.toString('latin1', Math.max(0, line.length - endLength)))?.[1];
  if (hash === undefined) return undefined;
  const canonical = Buffer.concat([line.subarray(0, line.length - endLength), Buffer.from('}')]);
  if (sm3(canonical) !== hash) return undefined;
  try {
    const parsed: unknown = JSON.parse(line.toString('utf8'));
    return isWrittenRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the unfinished end of a file can be what a crash leaves: a record that stops before its end. One that is whole
 * and followed by something else is not; there somebody changed the line feed.
 */
export function canBeTorn(end: Buffer): boolean {
  return !/"hash":"[0-9a-f]{64}"\}[^]/.test(end.toString('latin1'));
}

function isWrittenRecord(value: unknown): value is WrittenRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, time, previous, hash, kind } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(seq) &&
    typeof kind === 'string' &&
    [previous, hash].every((text) => typeof text === 'string' && hashPattern.test(text)) &&
    typeof time === 'string' &&
    timePattern.test(time)
  );
}
