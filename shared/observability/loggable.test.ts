import { loggableFields, loggableText } from './loggable';

/** The example printed in GB 11643-1999. */
const RESIDENT_ID = '11010519491231002X';

describe('loggable fields', () => {
  it('censor credentials and names of persons, whatever the value', () => {
    const fields = {
      headers: { authorization: 'Bearer abc', 'x-request-id': 'r-1' },
      token: { inner: 'abc' },
      elders: [{ name: '王小明', code: 'E-1' }],
      compound: { name: '阳光地带小区' },
      password: null,
      cookie: undefined,
    };
    expect(loggableFields(fields)).toEqual({
      headers: { authorization: '[censored]', 'x-request-id': 'r-1' },
      token: '[censored]',
      elders: [{ name: '[censored]', code: 'E-1' }],
      compound: { name: '阳光地带小区' },
      password: '[censored]',
    });
  });

  it('leave what they were given as it was', () => {
    const fields = { elder: { name: '王小明', note: RESIDENT_ID } };
    loggableFields(fields);
    expect(fields).toEqual({ elder: { name: '王小明', note: RESIDENT_ID } });
  });

  it('copy what JSON knows and give the rest a form', () => {
    const fields = {
      yes: true,
      none: null,
      list: [1, undefined, null],
      when: new Date('2024-07-25T00:00:00Z'),
      url: new URL('http://127.0.0.1/?tel=13812341234'),
      set: new Set([RESIDENT_ID]),
      map: new Map([['13812341234', RESIDENT_ID]]),
      bytes: Buffer.from(RESIDENT_ID),
      act: () => 1,
      nothing: undefined,
    };
    expect(loggableFields(fields)).toEqual({
      yes: true,
      none: null,
      list: [1, null, null],
      when: '2024-07-25T00:00:00.000Z',
      url: 'http://127.0.0.1/?tel=[phone]',
      set: ['[resident ID]'],
      map: { '[phone]': '[resident ID]' },
      bytes: '[18 bytes]',
    });
  });

  it('end at a cycle, but show twice what stands in two places', () => {
    const shared = { code: '140502' };
    const fields: Record<string, unknown> = { left: shared, right: shared };
    fields['self'] = { up: fields };
    const copy = loggableFields(fields);
    expect(copy).toMatchObject({ left: { code: '140502' }, right: { code: '140502' } });
    expect(JSON.stringify(copy)).toContain('[circular]');
  });

  it('survive what cannot be read', () => {
    const broken = {
      get value(): string {
        throw new Error('no');
      },
    };
    const dead = new Date(Number.NaN);
    expect(loggableFields({ broken, dead, code: 1 })).toEqual({
      broken: '[unreadable]',
      dead: null,
      code: 1,
    });
  });

  it('do not change prototypes', () => {
    const copy = loggableFields(JSON.parse('{"__proto__": {"polluted": true}}') as object);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}');
  });

  it('are bounded in depth', () => {
    let fields: object = { phone_book: RESIDENT_ID };
    for (let level = 0; level < 1_000; level += 1) fields = { in: fields };
    const text = JSON.stringify(loggableFields(fields));
    expect(text).toContain('[too deep]');
    expect(text.length).toBeLessThan(200);
  });

  it('are bounded in width and tell how much is missing', () => {
    const list = Array.from({ length: 60 }, (_, index) => index);
    const fields = Object.fromEntries(list.map((index) => [`key ${index}`, index]));
    expect(loggableFields({ list })['list']).toEqual([...list.slice(0, 50), '… 10 more']);
    expect(Object.keys(loggableFields({ fields })['fields'] as object)).toHaveLength(51);
    expect(loggableFields({ fields })['fields']).toMatchObject({ 'key 49': 49, '…': '10 more' });
  });

  it('are bounded in all', () => {
    const tree = (level: number): unknown =>
      level === 0 ? {} : Array.from({ length: 20 }, () => tree(level - 1));
    const text = JSON.stringify(loggableFields({ tree: tree(4) }));
    expect(text).toContain('[too many]');
    expect(text.length).toBeLessThan(20_000);
  });
});

describe('a loggable text', () => {
  it('is cut after 8,000 characters and says its length', () => {
    expect(loggableText('字'.repeat(9_000))).toBe(`${'字'.repeat(8_000)}… [9000 characters]`);
    expect(loggableText('字'.repeat(8_000))).toBe('字'.repeat(8_000));
  });

  it.each([RESIDENT_ID, '110105 19491231 002X', '+86 138-1234-1234', '１３８１２３４１２３４'])(
    'shows no part of %s wherever the cut goes through it',
    (number) => {
      for (let shown = 0; shown <= number.length; shown += 1) {
        const text = loggableText('字'.repeat(8_000 - shown) + number + '字'.repeat(100));
        expect(text).not.toMatch(/[0-9０-９]{3}.*…/);
        expect(text).toContain('characters]');
      }
    },
  );
});
