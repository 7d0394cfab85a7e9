import { GraphQLError, print, TokenKind, type GraphQLFormattedError, type Token } from 'graphql';
import { ErrorCode, isErrorCode } from '../../shared/errors/error-code';
import { causeOf, type RequestsOfErrors } from '../../shared/errors/requests-of-errors';
import type { Log } from '../../shared/observability/log';
import { misfitError } from '../execution/misfit';

/** The library calls it BAD_REQUEST like others, and goes on about itself and its client. */
const mayBeForged = /^This operation has been blocked as a potential Cross-Site Request Forgery/;

/** An automatic persisted query whose hash is not that of its text; the library gives it no code. */
const wrongHash = /^provided sha does not match query$/;

/** The library goes on about itself and its client. */
const queryIsNoText = /^GraphQL queries must be strings/;

const forgeryMessage =
  '请求可能是别的网站伪造的（CSRF），已拒绝；请带上 content-type: application/json 发送。 / The request might be forged by another site (CSRF) and is refused; send it with content-type: application/json.';

/** What the library finds wrong with a query, in Chinese before its own words. */
const mistakes: ReadonlyMap<unknown, string> = new Map([
  [ErrorCode.GRAPHQL_PARSE_FAILED, '查询不合 GraphQL 语法，详见英文说明。'],
  [ErrorCode.GRAPHQL_VALIDATION_FAILED, '查询写法有误，与图的结构不符，详见英文说明。'],
]);

const badLiteral =
  /cannot represent|^Expected value of type|^Value .* does not exist in|^Expected type|^Invalid value|^expected /i;

/**
 * The last step before an error leaves: a code of the closed enum, no suggestions, nothing of the inside. What nobody
 * expected goes to the log whole and to the client as a number to ask about; the graph has told its own already.
 */
export function formatGatewayError(log: Log, requests: RequestsOfErrors) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (code === ErrorCode.GRAPHQL_VALIDATION_FAILED && badLiteral.test(formatted.message)) {
      return badLiteralError(formatted, error);
    }
    if (code === ErrorCode.BAD_REQUEST || wrongHash.test(formatted.message)) return refusal(formatted);
    const wrong = mistakes.get(code);
    if (wrong !== undefined) return { ...formatted, message: chineseBefore(wrong, formatted.message) };
    if (isErrorCode(code) && code !== ErrorCode.INTERNAL_SERVER_ERROR) return formatted;
    if (!isMasked(error)) {
      const requestId = requests.idOf(error);
      log.error({ err: causeOf(error), path: formatted.path, requestId }, 'a request failed unexpectedly');
    }
    return {
      message:
        '请求失败，运维人员可凭本答复的请求编号查找原因。 / The request failed. The operator finds the cause under the request id of this response.',
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
    };
  };
}

/** Whether it has its code from us, so that whoever masked it knew the cause and wrote it to the log. */
function isMasked(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['code'] === ErrorCode.INTERNAL_SERVER_ERROR;
}

function refusal(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, code } = refusalOf(formatted.message);
  return { ...formatted, message, extensions: { ...formatted.extensions, code } };
}

function refusalOf(said: string): { readonly message: string; readonly code: ErrorCode } {
  const code = ErrorCode.BAD_REQUEST;
  if (mayBeForged.test(said)) return { message: forgeryMessage, code: ErrorCode.CSRF_BLOCKED };
  if (queryIsNoText.test(said))
    return { message: '"query" 应为文字。 / Expected "query" to be a text.', code };
  return { message: chineseBefore('请求不合要求，详见英文说明。', said), code };
}

/** What the library says in English alone, after a word of Chinese; our own texts have theirs. */
function chineseBefore(chinese: string, said: string): string {
  return /^\p{Script=Han}/u.test(said) ? said : `${chinese} / ${said}`;
}

/** A literal that does not fit its type is bad input like a variable that does not; the argument is named. */
function badLiteralError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const [node] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  const argument = argumentOf(node?.loc?.startToken);
  const misfit = misfitError({
    args: argument === '' ? [] : [argument],
    variable: undefined,
    error: { message: formatted.message, extensions: formatted.extensions ?? {} },
    received: node && print(node),
  });
  return { ...formatted, ...misfit };
}

const opening = new Set([TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L]);
const closing = new Set([TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R]);

/** The path of the argument in which a value stands, `filter.stages`, read backwards from it; '' where it is in none. */
function argumentOf(value: Token | undefined): string {
  const names: string[] = [];
  let closed = 0;
  let isNameNext = true;
  for (let token = value?.prev; token; token = token.prev) {
    if (closing.has(token.kind)) closed += 1;
    else if (opening.has(token.kind) && closed > 0) closed -= 1;
    else if (closed > 0) continue;
    else if (token.kind === TokenKind.PAREN_L || token.kind === TokenKind.EQUALS) break;
    else if (token.kind === TokenKind.BRACE_L) isNameNext = true;
    else if (token.kind === TokenKind.COLON && isNameNext && token.prev) {
      names.unshift(token.prev.value);
      isNameNext = false;
    }
  }
  return names.join('.');
}
