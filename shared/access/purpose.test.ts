import { longestPurpose, readPurpose, writePurpose } from './purpose';

test.each(['核查独居老人巡访情况', 'complaint 2024-117', '100% & ü', '巡访😀'])(
  '"%s" comes through',
  (purpose) => {
    expect(readPurpose(writePurpose(purpose))).toBe(purpose);
  },
);

test('plain ASCII needs no encoding, and a plus is a plus', () => {
  expect(readPurpose('follow up 2+3')).toBe('follow up 2+3');
});

test.each([undefined, '', '  ', '%20%20'])('%j is no purpose', (header) => {
  expect(readPurpose(header)).toBeUndefined();
});

test('the longest purpose is counted in characters, not in bytes', () => {
  expect(readPurpose(writePurpose('核'.repeat(longestPurpose)))).toHaveLength(longestPurpose);
  expect(() => readPurpose(writePurpose('核'.repeat(longestPurpose + 1)))).toThrow(/at most 500 .* got 501/);
});

test.each<[string, string | string[]]>([
  ['half an escape', 'a%2'],
  ['an escape that is none', '%zz'],
  ['bytes that are no UTF-8', '%ff%fe'],
  ['an overlong form', '%c0%af'],
  ['half a pair', '%ed%a0%80'],
  ['raw bytes', '\u00e6\u00a0\u00b8'],
  ['a line end', 'a%0ab'],
  ['a null', 'a%00'],
  ['a line separator', writePurpose('a\u2028b')],
  ['a mark that turns the text around', writePurpose('a\u202eb')],
  ['several headers', ['a', 'b']],
])('%s is refused with the name of the header and nothing of its text', (_name, header) => {
  const failure = (): unknown => readPurpose(header);
  expect(failure).toThrow(
    /^请求头 "x-access-purpose"：应为 .*，收到 [\p{Script=Han}，]+。 \/ Header "x-access-purpose": expected .*, got .*\.$/u,
  );
  expect(failure).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
  );
});

test.each(['%E2%80%8B', '%C2%AD', '%E2%81%A0', '%E3%85%A4', '%E2%A0%80', '%EF%B8%8F', '.'])(
  'a purpose in which nothing can be read is refused: %s',
  (header) => {
    expect(() => readPurpose(header)).toThrow('a purpose that can be read');
  },
);
