import { isRefusal, refusalCode, refusalMessage } from '../../shared/access/policy';
import { ErrorCode } from '../../shared/errors/error-code';
import { argumentPlace, wrongInputMessage } from '../../shared/errors/wrong-input-message';
import { failureMessages } from './department-failure';

type Extensions = Readonly<Record<string, unknown>>;

export interface KnownError {
  readonly message: string;
  readonly extensions: Extensions;
}

/**
 * What of a department's error goes on: its code where that is one of ours, and for bad input what was expected. What a
 * department writes in its error texts stays inside.
 */
export function knownError(extensions: Extensions | null | undefined): KnownError {
  const code = extensions?.['code'];
  if (code === ErrorCode.BAD_USER_INPUT) return badInput(extensions ?? {});
  if (code === ErrorCode.FORBIDDEN || code === ErrorCode.AUDIT_UNAVAILABLE) return refused(extensions ?? {});
  if (typeof code === 'string' && Object.hasOwn(failureMessages, code)) {
    const known = code as keyof typeof failureMessages;
    return { message: failureMessages[known], extensions: { code: known } };
  }
  return {
    message: '部门在此字段上出错。 / The department failed on this field.',
    extensions: { code: ErrorCode.DEPARTMENT_ERROR },
  };
}

function refused({ reason }: Extensions): KnownError {
  const refusal = isRefusal(reason) ? reason : 'scope';
  return { message: refusalMessage(refusal), extensions: { code: refusalCode(refusal), reason: refusal } };
}

function badInput(extensions: Extensions): KnownError {
  const told = Object.fromEntries(
    ['argument', 'expected', 'received'].flatMap((key) => {
      const value = extensions[key];
      return typeof value === 'string' ? [[key, value] as const] : [];
    }),
  );
  const { argument, expected, received } = told;
  const message =
    argument !== undefined && expected !== undefined
      ? wrongInputMessage({ place: argumentPlace(argument), expected, received })
      : '部门不接受某个参数。 / The department refused an argument.';
  return { message, extensions: { code: ErrorCode.BAD_USER_INPUT, ...told } };
}
