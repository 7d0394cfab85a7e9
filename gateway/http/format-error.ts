import { GraphQLError, TokenKind, type GraphQLFormattedError, type Token } from 'graphql';
import { ErrorCode, isErrorCode } from '../../shared/errors/error-code';
import { causeOf, type RequestsOfErrors } from '../../shared/errors/requests-of-errors';
import { misfitMessage } from '../../shared/errors/wrong-input-message';
import type { Log } from '../../shared/observability/log';

/** Refusals that the library calls BAD_REQUEST alike, by the begin of its message; the graph tells them apart. */
const refusals: readonly (readonly [string, ErrorCode])[] = [
  ['This operation has been blocked as a potential Cross-Site Request Forgery', ErrorCode.CSRF_BLOCKED],
];

/** An automatic persisted query whose hash is not that of its text; the library gives it no code. */
const wrongHash = /^provided sha does not match query$/;

/** The library goes on about itself and its client. */
const queryIsNoText = /^GraphQL queries must be strings/;

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
  const code = refusals.find(([begin]) => formatted.message.startsWith(begin))?.[1] ?? ErrorCode.BAD_REQUEST;
  const message = queryIsNoText.test(formatted.message)
    ? 'Expected "query" to be a text.'
    : formatted.message;
  return { ...formatted, message, extensions: { ...formatted.extensions, code } };
}

/** A literal that does not fit its type is bad input like a variable that does not; the argument is named. */
function badLiteralError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const argument =
    error instanceof GraphQLError ? argumentBefore(error.nodes?.[0]?.loc?.startToken) : undefined;
  return {
    ...formatted,
    message: misfitMessage(argument === undefined ? [] : [argument], formatted.message),
    extensions: { code: ErrorCode.BAD_USER_INPUT, ...(argument === undefined ? {} : { argument }) },
  };
}

function argumentBefore(value: Token | undefined): string | undefined {
  const colon = value?.prev;
  return colon?.kind === TokenKind.COLON && colon.prev?.kind === TokenKind.NAME
    ? colon.prev.value
    : undefined;
}
