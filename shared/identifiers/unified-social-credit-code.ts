/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters that identify a legal body.
 * Position 1 registration authority, 2 category, 3 to 8 division code of the registering authority,
 * 9 to 17 organisation code, 18 check character.
 *
 * Checked here: length, alphabet, digits at 3 to 8 and the check character. Not checked: whether the authority,
 * category and division are assigned, and the inner check of the organisation code (GB 11714).
 */

/** The 31 symbols of the standard in order of value: the letters I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = ALPHABET.length;
const BODY_LENGTH = 17;
const CODE_LENGTH = BODY_LENGTH + 1;

/** Zero-based half-open range of the division code of the registering authority. */
const DIVISION_FROM = 2;
const DIVISION_TO = 8;

function checkCharacter(body: readonly string[]): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum = (sum + ALPHABET.indexOf(character) * weight) % MODULUS;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - sum) % MODULUS);
}

function explainCharacters(characters: readonly string[]): string | null {
  for (const [index, character] of characters.entries()) {
    const digitsOnly = index >= DIVISION_FROM && index < DIVISION_TO;
    const allowed = digitsOnly ? ALPHABET.slice(0, 10) : ALPHABET;
    if (!allowed.includes(character)) {
      return `expected one of ${allowed} at position ${index + 1}, got ${JSON.stringify(character)}`;
    }
  }
  return null;
}

/**
 * The check character (position 18) of a code's first 17 characters: a digit or a letter of the alphabet.
 * @throws RangeError when `first17` is not 17 allowed characters.
 */
export function unifiedSocialCreditCodeCheckDigit(first17: string): string {
  const body = [...first17];
  const problem =
    body.length === BODY_LENGTH
      ? explainCharacters(body)
      : `expected ${BODY_LENGTH} characters, got ${body.length}`;
  if (problem !== null) {
    throw new RangeError(`body of a unified social credit code: ${problem}`);
  }
  return checkCharacter(body);
}

/**
 * What is wrong with `text` as a unified social credit code, in English, or null when it is well formed.
 * Only the first fault is told, and at most one character of the text is repeated: a person's number may have been
 * written there by mistake.
 */
export function explainUnifiedSocialCreditCode(text: string): string | null {
  const characters = [...text];
  if (characters.length !== CODE_LENGTH) {
    return `expected ${CODE_LENGTH} characters, got ${characters.length}`;
  }
  const problem = explainCharacters(characters);
  if (problem !== null) {
    return problem;
  }
  const expected = checkCharacter(characters.slice(0, BODY_LENGTH));
  return characters[BODY_LENGTH] === expected
    ? null
    : `expected the check character ${expected} at position ${CODE_LENGTH}, got ${characters[BODY_LENGTH]}`;
}

/** Whether `text` is a well-formed unified social credit code: capitals, no spaces, right check character. */
export function isUnifiedSocialCreditCode(text: string): boolean {
  return explainUnifiedSocialCreditCode(text) === null;
}
