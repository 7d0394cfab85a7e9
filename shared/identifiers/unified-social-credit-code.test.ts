import {
  explainUnifiedSocialCreditCode,
  isUnifiedSocialCreditCode,
  unifiedSocialCreditCodeCheckDigit,
} from './unified-social-credit-code';

const SYMBOLS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** The example of GB 32100-2015 with its right check character; the printed `…Y4Z` is a known slip. */
const STANDARD_EXAMPLE = '91350100M000100Y43';

function replaceAt(text: string, index: number, character: string): string {
  return text.slice(0, index) + character + text.slice(index + 1);
}

describe('unified social credit code', () => {
  it.each([STANDARD_EXAMPLE, '914403001922038216', '91330100799655058B', '9144030071526726XG'])(
    'accepts the published code %s and computes its check character',
    (code) => {
      expect(explainUnifiedSocialCreditCode(code)).toBeNull();
      expect(isUnifiedSocialCreditCode(code)).toBe(true);
      expect(unifiedSocialCreditCodeCheckDigit(code.slice(0, 17))).toBe(code.charAt(17));
    },
  );

  it('rejects the misprinted example of the standard', () => {
    expect(isUnifiedSocialCreditCode('91350100M000100Y4Z')).toBe(false);
  });

  it('has exactly one right check character for a body', () => {
    const body = 'U1140502MA0ABCDEF';
    const right = SYMBOLS.filter((symbol) => isUnifiedSocialCreditCode(body + symbol));
    expect(right).toEqual([unifiedSocialCreditCodeCheckDigit(body)]);
  });

  it('gives 0, not a 32nd symbol, when the weighted sum is a multiple of 31', () => {
    expect(unifiedSocialCreditCodeCheckDigit('00000000000000000')).toBe('0');
  });

  it('finds every replacement of a single character', () => {
    for (let index = 0; index < 18; index += 1) {
      for (const symbol of SYMBOLS.filter((candidate) => candidate !== STANDARD_EXAMPLE[index])) {
        expect(isUnifiedSocialCreditCode(replaceAt(STANDARD_EXAMPLE, index, symbol))).toBe(false);
      }
    }
  });

  it('finds every swap of two different neighbours in the body', () => {
    for (let index = 0; index < 16; index += 1) {
      const [left, right] = [STANDARD_EXAMPLE.charAt(index), STANDARD_EXAMPLE.charAt(index + 1)];
      const swapped = replaceAt(replaceAt(STANDARD_EXAMPLE, index, right), index + 1, left);
      expect(isUnifiedSocialCreditCode(swapped)).toBe(swapped === STANDARD_EXAMPLE);
    }
  });

  it.each(['I', 'O', 'S', 'V', 'Z', 'm', 'Ｍ', ' ', '-'])('does not know the character %j', (character) => {
    expect(isUnifiedSocialCreditCode(replaceAt(STANDARD_EXAMPLE, 8, character))).toBe(false);
  });

  it.each([
    ['', 'expected 18 characters, got 0'],
    ['91350100M000100Y4', 'expected 18 characters, got 17'],
    [`${STANDARD_EXAMPLE} `, 'expected 18 characters, got 19'],
    ['91350100m000100Y43', 'expected one of 0123456789ABCDEFGHJKLMNPQRTUWXY at position 9, got "m"'],
    ['91A50100M000100Y43', 'expected one of 0123456789 at position 3, got "A"'],
    ['91350100M000100Y44', 'expected the check character 3 at position 18, got 4'],
    ['91350100M0001𠮷0Y43', 'expected one of 0123456789ABCDEFGHJKLMNPQRTUWXY at position 14, got "𠮷"'],
  ])('explains %j', (text, explanation) => {
    expect(explainUnifiedSocialCreditCode(text)).toBe(explanation);
  });

  it('repeats at most one character of a number that was written in the wrong place', () => {
    const explanation = explainUnifiedSocialCreditCode('11010519491231002X') ?? '';
    expect(explanation).toContain('check character');
    expect(explanation).not.toMatch(/\d{3}/);
  });

  it('refuses to compute a check character of something else than 17 allowed characters', () => {
    expect(() => unifiedSocialCreditCodeCheckDigit('91350100M000100Y')).toThrow(
      new RangeError('body of a unified social credit code: expected 17 characters, got 16'),
    );
    expect(() => unifiedSocialCreditCodeCheckDigit('9135010OM000100Y4')).toThrow(/at position 8, got "O"/);
  });
});
