/**
 * Codes of administrative divisions: 6 digits from province to county (GB/T 2260), 9 for a township or street,
 * 12 for a community or village (GB/T 10114 and the statistical codes). A community that has no official code yet
 * bears its township's code, `-P` and two digits: `140502100-P01`.
 */

/** Levels of the tree of divisions, from the top. */
export type DivisionLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY';

/** What the digits of a code say by themselves. */
export interface DivisionCode {
  readonly level: DivisionLevel;
  /**
   * The code that the digits name as the superior; absent for a province. Whether such a division exists is another
   * question: 419001 is directly under its province, and 419000, its superior by rule, is only a placeholder.
   */
  readonly parentCodeByRule?: string;
}

const FORMS = '6, 9 or 12 digits, or 9 digits, -P and 2 digits';

function parseCountyOrAbove(code: string): DivisionCode {
  if (code.endsWith('0000')) {
    return { level: 'PROVINCE' };
  }
  return code.endsWith('00')
    ? { level: 'PREFECTURE', parentCodeByRule: `${code.slice(0, 2)}0000` }
    : { level: 'COUNTY', parentCodeByRule: `${code.slice(0, 4)}00` };
}

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

/** Level and superior of a division code, or null when `text` has not the form of one. */
export function parseDivisionCode(text: string): DivisionCode | null {
  if (explainDivisionCode(text) !== null) {
    return null;
  }
  if (text.length === 6) {
    return parseCountyOrAbove(text);
  }
  return text.length === 9
    ? { level: 'TOWNSHIP', parentCodeByRule: text.slice(0, 6) }
    : { level: 'COMMUNITY', parentCodeByRule: text.slice(0, 9) };
}
