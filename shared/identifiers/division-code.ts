/**
 * Codes of administrative divisions: 6 digits from province to county (GB/T 2260), 9 for a township or street,
 * 12 for a community or village (GB/T 10114 and the statistical codes). A community that has no official code yet
 * bears its township's code, `-P` and two digits: `140502100-P01`.
 */

const FORMS = '6, 9 or 12 digits, or 9 digits, -P and 2 digits';

/**
 * What is wrong with `text` as a division code, in English, or null when its form is right. That a division with this
 * code exists is not checked.
 */
export function explainDivisionCode(text: string): string | null {
  if (!/^(?:\d{6}|\d{9}|\d{12}|\d{9}-P\d{2})$/.test(text)) {
    return `expected ${FORMS}, got ${describeForm(text)}`;
  }
  if (text.startsWith('0')) {
    return 'expected a province number from 1 to 9 at position 1, got 0';
  }
  if (text.slice(6, 9) === '000') {
    return 'expected a township number from 001 to 999 at positions 7 to 9, got 000 (a county has 6 digits)';
  }
  return text.slice(9) === '000'
    ? 'expected a community number from 001 to 999 at positions 10 to 12, got 000 (a township has 9 digits)'
    : null;
}

function describeForm(text: string): string {
  const kind = /^\d+$/.test(text) ? 'digits' : 'characters that are not all digits';
  return `${text.length} ${text === '' ? 'characters' : kind}`;
}
