import { isResidentId } from '../identifiers/resident-id';
import { isUnifiedSocialCreditCode } from '../identifiers/unified-social-credit-code';

/**
 * What stands aside before numbers are looked for, because digits in it mean something else: UUIDs, lower-case
 * hexadecimal of the lengths of trace ids and hashes, and 18 characters that may be a credit code.
 */
const OTHER_IDENTIFIERS =
  /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?=[0-9]*[a-f])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{16})|[0-9A-Z]{18})(?![0-9A-Za-z])/g;

/** A JSON web token: three parts in base64url, the first beginning with `{"`. */
const TOKEN = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g;

/** User and password in a URL such as `mysql://user:password@host`; a password may hold `@` itself. */
const URL_CREDENTIALS = /(?<=:\/\/)[^\s:/]{0,80}:[^\s/]{1,200}(?=@)/g;

/** Second generation: 18 characters, written together or as area, date and the rest. First generation: 15 digits. */
const RESIDENT_ID = /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g;
const GROUPED_RESIDENT_ID = /(?<!\d)[1-9]\d{5}[ -]\d{8}[ -]\d{3}[\dXx](?!\d)/g;
const OLD_RESIDENT_ID = /(?<!\d)[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g;

/**
 * Eleven digits from 13 to 19, together or as 3-4-4 with spaces, dashes or dots, with or without +86, 0086 or 0.
 * Dots must stand in both gaps: `135.12345678` is a longitude.
 */
const MOBILE = /(?<!\d)(?:(?:\+|00)?86[ -]{0,3}|0)?1[3-9]\d(?:[ -]{0,3}\d{4}[ -]{0,3}|\.\d{4}\.)\d{4}(?!\d)/g;

/** Characters of full width and foreign spaces and dashes, each folded to the one ASCII character it stands for. */
const FOLDED = /[\u00A0\u2010-\u2015\u2212\u3000\uFF01-\uFF5E]/g;

function fold(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit >= 0xff01) {
    return String.fromCharCode(unit - 0xfee0);
  }
  return unit === 0xa0 || unit === 0x3000 ? ' ' : '-';
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** What is shown in place of the part; absent where the part is left as it is. */
  readonly shown?: string;
}

function parts(text: string, pattern: RegExp, accepts: (found: string) => boolean, shown?: string): Part[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => accepts(found))
    .map(({ 0: found, index: from }) => ({ from, to: from + found.length, ...(shown ? { shown } : {}) }));
}

const always = (): boolean => true;

/** A credit code may consist of digits alone; where it could be a person's number as well, it is taken for one. */
function isCreditCode(text: string): boolean {
  return isUnifiedSocialCreditCode(text) && !isResidentId(text);
}

function isGroupedResidentId(text: string): boolean {
  return isResidentId(text.replaceAll(/[ -]/g, '').toUpperCase());
}

/** All parts of the folded text to be replaced or left alone, in the order in which they begin. */
function findParts(text: string): Part[] {
  return [
    ...parts(text, OTHER_IDENTIFIERS, (found) => found.length !== 18 || isCreditCode(found)),
    ...parts(text, TOKEN, always, '[token]'),
    ...parts(text, URL_CREDENTIALS, always, '[credentials]'),
    ...parts(text, RESIDENT_ID, (found) => !isCreditCode(found), '[resident ID]'),
    ...parts(text, GROUPED_RESIDENT_ID, isGroupedResidentId, '[resident ID]'),
    ...parts(text, OLD_RESIDENT_ID, always, '[resident ID]'),
    ...parts(text, MOBILE, always, '[phone]'),
  ].toSorted((a, b) => a.from - b.from);
}

/**
 * `text` with resident ID numbers (18 and 15 digits), mobile numbers, JSON web tokens and credentials in URLs replaced by
 * `[resident ID]`, `[phone]`, `[token]` and `[credentials]`, wherever they stand and also in full-width digits. A number
 * of 18 digits is hidden with a wrong check digit too; numbers of 15 digits where a date of birth is possible in them.
 *
 * Left alone: credit codes, division codes, project and elevator numbers, dates, UUIDs, trace ids, hashes. Not found:
 * names, addresses, landlines, numbers split by anything else than a space or a dash.
 */
export function redact(text: string): string {
  if (!/[0-9０-９]{3}|eyJ|@/.test(text)) {
    return text;
  }
  let redacted = '';
  let done = 0;
  for (const { from, to, shown } of findParts(text.replaceAll(FOLDED, fold))) {
    if (from >= done) {
      redacted += text.slice(done, from) + (shown ?? text.slice(from, to));
      done = to;
    }
  }
  return redacted + text.slice(done);
}
