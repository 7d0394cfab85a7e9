import { residentIdCheckDigit } from '../identifiers/resident-id';
import { redact } from './redact';

/** The example printed in GB 11643-1999. */
const RESIDENT_ID = '11010519491231002X';

describe('redacted text hides', () => {
  it.each([
    ['a resident ID number', RESIDENT_ID, '[resident ID]'],
    ['one with a small x', '11010519491231002x', '[resident ID]'],
    ['one with a wrong check digit', '110105194912310021', '[resident ID]'],
    ['one with an impossible date', '110105194913310021', '[resident ID]'],
    ['one between Chinese words', `身份证号${RESIDENT_ID}的老人`, '身份证号[resident ID]的老人'],
    ['one that letters touch', `id${RESIDENT_ID}end`, 'id[resident ID]end'],
    ['one in full-width characters', '证１１０１０５１９４９１２３１００２Ｘ号', '证[resident ID]号'],
    ['one in groups', '110105 19491231 002X / 110105-19491231-002x', '[resident ID] / [resident ID]'],
    ['one of 15 digits', '旧证 110105491231002。', '旧证 [resident ID]。'],
    ['several', `${RESIDENT_ID},110105491231002`, '[resident ID],[resident ID]'],
    ['one inside JSON', `{"idNumber":"${RESIDENT_ID}"}`, '{"idNumber":"[resident ID]"}'],
    [
      'one after an underscore or a dash',
      `id_${RESIDENT_ID} no-${RESIDENT_ID}`,
      'id_[resident ID] no-[resident ID]',
    ],
    ['one that is a well-formed credit code as well', '900000199001010109', '[resident ID]'],
  ])('%s', (_, text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it.each([
    '13812341234',
    '19912341234',
    '+8613812341234',
    '+86 13812341234',
    '+86-138-1234-1234',
    '8613812341234',
    '0086 138 1234 1234',
    '013812341234',
    '138 1234 1234',
    '138-1234-1234',
    '138 - 1234 - 1234',
    '138.1234.1234',
    '138‑1234–1234',
    '138　1234　1234',
    '１３８１２３４１２３４',
  ])('the mobile number %j and nothing beside it', (phone) => {
    expect(redact(`电话：${phone}，请回电`)).toBe('电话：[phone]，请回电');
    expect(redact(`tel${phone}x`)).toBe('tel[phone]x');
  });

  it('a JSON web token and the credentials of a URL', () => {
    expect(redact('Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl sent')).toBe(
      'Bearer [token] sent',
    );
    expect(redact('mysql://linli:geh3im@10.0.0.5:3306/linli_housing')).toBe(
      'mysql://[credentials]@10.0.0.5:3306/linli_housing',
    );
    expect(redact('no answer from mysql://linli:g@eh3@im@10.0.0.5 in time')).toBe(
      'no answer from mysql://[credentials]@10.0.0.5 in time',
    );
  });
});

describe('redacted text keeps', () => {
  it.each([
    ['the standard example of a credit code', '91350100M000100Y43'],
    ['a credit code with a mobile number in it', 'UX13812341234KAB00'],
    ['a credit code of digits alone', '914403001922038216'],
    ['a credit code with a number of 15 digits in it', 'UX110105491231000C'],
    ['a division code of 6 digits', '140502'],
    ['a division code of 9 digits', '140502100'],
    ['a division code of 12 digits', '140502100229'],
    ['a division code of 12 digits that begins like a phone', '138123412341'],
    ['a pending division code', '140502100-P01'],
    ['division codes in a row', '140000 140500 140502 140502100 140502100229'],
    ['a project number', 'RP-140502-2023-001'],
    ['an application number', 'EA-140502-2024-001'],
    ['an elevator number of 11 digits', 'EL-140502-00001'],
    ['a compound and a building', 'CMP-140502-0001-B01'],
    ['a document number', '城政办发〔2024〕23号 §二(二)5'],
    ['a date and a time', '2024-07-25 2024-07-25T13:45:00.123+08:00 20240725T134500Z'],
    ['an ordinary UUID', '550e8400-e29b-41d4-a716-446655440000'],
    ['a UUID with a phone across its groups', 'abcde138-1234-4678-9abc-13812341234a'],
    ['a UUID with a phone at its end', '550e8400-e29b-41d4-a716-a13812341234'],
    ['a trace context', '00-4bf13812341234ad13812341234e4736-a13812341234c2b7-01'],
    ['a hash', 'f13812341234e'.padEnd(64, '0a')],
    ['a longitude and latitude', '135.12345678, 35.4908123'],
    ['an epoch in milliseconds', '1721886300123'],
    ['an IPv4 address with port', 'http://127.0.0.1:4000/graphql'],
    ['an address that is no password', 'http://127.0.0.1:4000/a@b'],
    ['a number of 10 digits', '1381234123'],
    ['a number of 19 digits', '1101051949123100211'],
    ['15 digits that hold no date of birth', '110105499931002'],
    ['a fraction as JavaScript prints it', '0.30000000000000004'],
    ['a word', '邻里 neighbours'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(redact(text)).toBe(text);
    expect(redact(`（${text}）`)).toBe(`（${text}）`);
  });

  it('everything around what it hides, full width included', () => {
    const text = `０１：${RESIDENT_ID}　住 140502100229－Ａ座，13812341234`;
    expect(redact(text)).toBe('０１：[resident ID]　住 140502100229－Ａ座，[phone]');
  });
});

describe('redacting', () => {
  it('twice changes nothing more', () => {
    const once = redact(`${RESIDENT_ID} 13812341234 eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln x://a:b@c`);
    expect(redact(once)).toBe(once);
  });

  it('finds every well-formed number of a year, whatever stands before and after', () => {
    const surroundings = ['', ' ', '号', 'a', '"', '-', '_', '.', ':', '/', '(', ','];
    for (let day = 0; day < 365; day += 1) {
      const date = new Date(Date.UTC(1938, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');
      const body = `900000${date}${String(day).padStart(3, '0')}`;
      const [before, after] = [surroundings[day % 12] ?? '', surroundings[(day * 7 + 3) % 12] ?? ''];
      expect(redact(`${before}${body}${residentIdCheckDigit(body)}${after}`)).toBe(
        `${before}[resident ID]${after}`,
      );
    }
  });

  it('takes no quadratic time on long runs made to mislead it', () => {
    const started = performance.now();
    for (const run of ['1', '1 ', '138 1234 ', '://a:', 'eyJ', 'a-', '110105 1949']) {
      redact(run.repeat(Math.ceil(200_000 / run.length)));
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
