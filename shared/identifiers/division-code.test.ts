import { explainDivisionCode } from './division-code';

describe('division code', () => {
  it.each(['140000', '140500', '140502', '419001', '140502100', '140502100229', '140502100-P01'])(
    'finds nothing wrong with %s',
    (code) => {
      expect(explainDivisionCode(code)).toBeNull();
    },
  );

  const forms = 'expected 6, 9 or 12 digits, or 9 digits, -P and 2 digits';
  it.each([
    ['', `${forms}, got 0 characters`],
    ['1405', `${forms}, got 4 digits`],
    ['1405021000010', `${forms}, got 13 digits`],
    ['14050a', `${forms}, got 6 characters that are not all digits`],
    ['１４０５０２', `${forms}, got 6 characters that are not all digits`],
    ['140502\n', `${forms}, got 7 characters that are not all digits`],
    ['140502-P01', `${forms}, got 10 characters that are not all digits`],
    ['140502100-p01', `${forms}, got 13 characters that are not all digits`],
    ['140502100-P1', `${forms}, got 12 characters that are not all digits`],
    ['140502100-P001', `${forms}, got 14 characters that are not all digits`],
    ['040502', 'expected a province number from 1 to 9 at position 1, got 0'],
    [
      '140502000',
      'expected a township number from 001 to 999 at positions 7 to 9, got 000 (a county has 6 digits)',
    ],
    [
      '140502000-P01',
      'expected a township number from 001 to 999 at positions 7 to 9, got 000 (a county has 6 digits)',
    ],
    [
      '140502100000',
      'expected a community number from 001 to 999 at positions 10 to 12, got 000 (a township has 9 digits)',
    ],
  ])('explains what is wrong with %j', (text, explanation) => {
    expect(explainDivisionCode(text)).toBe(explanation);
  });
});
