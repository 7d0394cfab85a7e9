import { GraphQLError } from 'graphql';
import { ErrorCode } from '../errors/error-code';
import { wrongInputMessage } from '../errors/wrong-input-message';

/** Says why the caller looks, as percent-encoded UTF-8. */
export const purposeHeader = 'x-access-purpose';

/** Longest purpose, in characters after decoding. */
export const longestPurpose = 500;

/** Control characters, line ends, and marks that turn the direction of what people read in an audit record. */
const unreadable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cn}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * The purpose that a header says; undefined without one or with nothing but blanks.
 * @throws GraphQLError BAD_USER_INPUT that names the header
 */
export function readPurpose(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string') throw wrongPurpose('one header', { zh: '几个', en: 'several' });
  if (!/^[\x20-\x7e]*$/.test(header))
    throw wrongPurpose('percent-encoded UTF-8', { zh: '别的字节', en: 'other bytes' });
  const purpose = decoded(header).trim();
  if (unreadable.test(purpose))
    throw wrongPurpose('no control characters', { zh: '有控制字符的文字', en: 'some' });
  const length = [...purpose].length;
  if (length > longestPurpose)
    throw wrongPurpose(`at most ${longestPurpose} characters`, { zh: `${length} 个`, en: `${length}` });
  if (purpose === '') return undefined;
  if (!isLegible(purpose))
    throw wrongPurpose('a purpose that can be read', {
      zh: '没有字母、汉字或数字的文字',
      en: 'no letter or digit',
    });
  return purpose;
}

/** Marks that show nothing are no purpose to whoever reads the trail. */
function isLegible(purpose: string): boolean {
  return /[\p{L}\p{N}]/u.test(purpose.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** The header for a purpose. */
export function writePurpose(purpose: string): string {
  return encodeURIComponent(purpose);
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw wrongPurpose('percent-encoded UTF-8', {
      zh: '无法解码的内容',
      en: 'something that cannot be decoded',
    });
  }
}

function wrongPurpose(
  expected: string,
  received: { readonly zh: string; readonly en: string },
): GraphQLError {
  return new GraphQLError(
    wrongInputMessage({
      place: { zh: `请求头 "${purposeHeader}"`, en: `Header "${purposeHeader}"` },
      expected,
      received,
    }),
    {
      extensions: { code: ErrorCode.BAD_USER_INPUT, header: purposeHeader, expected, received: received.en },
    },
  );
}
