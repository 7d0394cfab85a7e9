import { readFileSync } from 'node:fs';
import { createLog, type LogLevel } from './log';

/** The example printed in GB 11643-1999. */
const RESIDENT_ID = '11010519491231002X';

/** A log and the lines that it wrote, as text and parsed. */
function writtenLog(level: LogLevel = 'trace') {
  const lines: string[] = [];
  const log = createLog('housing', { level, destination: { write: (line) => void lines.push(line) } });
  const record = (): Record<string, unknown> => {
    expect(lines).toHaveLength(1);
    return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  };
  return { log, lines, record };
}

describe('log', () => {
  it('writes one JSON line with level, ISO time, name, fields and message', () => {
    const { log, lines, record } = writtenLog();
    const before = Date.now();
    log.info({ port: 4001, within: '140502' }, 'listening');
    const { time, ...rest } = record();
    expect(rest).toEqual({ level: 'info', name: 'housing', port: 4001, within: '140502', msg: 'listening' });
    expect(new Date(String(time)).toISOString()).toBe(time);
    expect(Date.parse(String(time))).toBeGreaterThanOrEqual(before);
    expect(lines[0]).toMatch(/\}\n$/);
  });

  it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)(
    'writes %s under its name',
    (level) => {
      const { log, record } = writtenLog();
      log[level]('said');
      expect(record()).toMatchObject({ level, msg: 'said' });
    },
  );

  it('writes nothing below its level, and nothing at all when silent', () => {
    const { log, lines } = writtenLog('warn');
    log.info('too little');
    log.warn('enough');
    expect(lines).toHaveLength(1);
    const silent = writtenLog('silent');
    silent.log.fatal('unheard');
    expect(silent.lines).toEqual([]);
  });

  it('hides numbers of persons in the message, in fields however deep, and in keys', () => {
    const { log, lines, record } = writtenLog();
    log.warn(
      { row: { cells: ['王家', RESIDENT_ID, { note: '电话 138-1234-1234' }] }, calls: { '13812341234': 2 } },
      `row of ${RESIDENT_ID} refused`,
    );
    expect(record()).toMatchObject({
      row: { cells: ['王家', '[resident ID]', { note: '电话 [phone]' }] },
      calls: { '[phone]': 2 },
      msg: 'row of [resident ID] refused',
    });
    expect(lines[0]).not.toMatch(/110105|1234/);
  });

  it('hides them where they come as numbers, and leaves other numbers numbers', () => {
    const { log, record } = writtenLog();
    log.info(
      { called: 13812341234, id: 110105194912310021n, rows: 30_000, share: 0.25, none: Number.NaN },
      'm',
    );
    expect(record()).toMatchObject({
      called: '[phone]',
      id: '[resident ID]',
      rows: 30_000,
      share: 0.25,
      none: null,
    });
  });

  it('hides them in what the fields of a child add, and lets the record win over the child', () => {
    const { log, lines, record } = writtenLog();
    log
      .child({ requestId: 'r-1', who: RESIDENT_ID })
      .child({ operation: 'q01' })
      .info({ requestId: 'r-2' }, 'm');
    expect(record()).toMatchObject({ requestId: 'r-2', who: '[resident ID]', operation: 'q01' });
    expect(lines[0]?.match(/requestId/g)).toHaveLength(1);
  });

  it('keeps its own keys when a field has the name of one', () => {
    const { log, lines, record } = writtenLog();
    log.info({ name: '阳光社区', level: 'COMMUNITY', time: 'now', msg: 'other' }, 'm');
    expect(record()).toMatchObject({
      name: 'housing',
      level: 'info',
      msg: 'm',
      name_: '阳光社区',
      msg_: 'other',
    });
    expect(lines[0]?.match(/"name":/g)).toHaveLength(1);
  });

  it('writes placeholders of a message as they stand', () => {
    const { log, lines } = writtenLog();
    log.info({ a: 1 }, 'like %s and %d %%');
    log.info('like %s and %d %%');
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(
      Array(2).fill('like %s and %d %%'),
    );
  });
});

describe('log of an error', () => {
  it('has type, message and stack, redacted', () => {
    const { log, lines, record } = writtenLog();
    log.error({ err: new TypeError(`cannot read ${RESIDENT_ID}`) }, 'a field failed');
    expect(record()).toMatchObject({
      err: { type: 'TypeError', message: 'cannot read [resident ID]' },
      msg: 'a field failed',
    });
    expect(lines[0]).toMatch(/"stack":"TypeError: cannot read \[resident ID\]\\n +at .*log\.test/);
    expect(lines[0]).not.toContain('110105');
  });

  it('is written as err when the error stands in place of the fields', () => {
    const { log, record } = writtenLog();
    log.error(new Error('hung up 13812341234'), 'call failed');
    expect(record()).toMatchObject({
      err: { type: 'Error', message: 'hung up [phone]' },
      msg: 'call failed',
    });
  });

  it('has its causes and its inner errors', () => {
    const { log, record } = writtenLog();
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', port: 3306 });
    log.error(
      { err: new Error('outer', { cause: new AggregateError([refused, `tel 13812341234`], 'all') }) },
      'm',
    );
    expect(record()).toMatchObject({
      err: {
        message: 'outer',
        cause: {
          type: 'AggregateError',
          errors: [{ message: 'refused', code: 'ECONNREFUSED', port: 3306 }, 'tel [phone]'],
        },
      },
    });
  });

  it('is told by an error of the platform too', () => {
    const { log, record } = writtenLog();
    try {
      readFileSync('/nowhere/13812341234');
    } catch (error) {
      log.error({ err: error }, 'm');
    }
    expect(record()).toMatchObject({ err: { code: 'ENOENT', syscall: 'open', path: '/nowhere/[phone]' } });
    expect(record()).toHaveProperty(['err', 'stack'], expect.stringContaining('ENOENT'));
  });

  it('has no statement, no parameters and no stored value of a database error', () => {
    const { log, lines, record } = writtenLog();
    const failure = Object.assign(new Error("Duplicate entry '王小明-阳光' for key 'elder.name'"), {
      code: 'ER_DUP_ENTRY',
      sql: "INSERT INTO elder VALUES ('王小明')",
      query: 'INSERT INTO elder VALUES (?)',
      parameters: ['王小明'],
    });
    log.error({ err: failure }, 'm');
    expect(record()).toMatchObject({
      err: { code: 'ER_DUP_ENTRY', message: "Duplicate entry '[value]' for key 'elder.name'" },
    });
    expect(lines[0]).not.toMatch(/王小明|INSERT/);
  });
});
