import { explainDivisionCode, parseDivisionCode } from './division-code';

describe('division code', () => {
  it.each([
    ['140000', { level: 'PROVINCE' }],
    ['140500', { level: 'PREFECTURE', parentCodeByRule: '140000' }],
    ['140502', { level: 'COUNTY', parentCodeByRule: '140500' }],
    ['419001', { level: 'COUNTY', parentCodeByRule: '419000' }],
    ['419000', { level: 'PREFECTURE', parentCodeByRule: '410000' }],
    ['140502100', { level: 'TOWNSHIP', parentCodeByRule: '140502' }],
    ['140502100229', { level: 'COMMUNITY', parentCodeByRule: '140502100' }],
    ['140502100-P01', { level: 'COMMUNITY', parentCodeByRule: '140502100' }],
  ])('%s says its level and superior', (code, parsed) => {
    expect(parseDivisionCode(code)).toEqual(parsed);
    expect(explainDivisionCode(code)).toBeNull();
  });

  it('leads from every community to its province', () => {
    const path = [];
    let code: string | undefined = '140502100-P01';
    while (code !== undefined) {
      path.push(code);
      code = parseDivisionCode(code)?.parentCodeByRule;
    }
    expect(path).toEqual(['140502100-P01', '140502100', '140502', '140500', '140000']);
  });

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
  ])('explains %j and gives nothing for it', (text, explanation) => {
    expect(explainDivisionCode(text)).toBe(explanation);
    expect(parseDivisionCode(text)).toBeNull();
  });
});
