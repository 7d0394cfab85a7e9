import { ErrorCode } from '../../shared/errors/error-code';

type FailureCode =
  | typeof ErrorCode.DEPARTMENT_UNAVAILABLE
  | typeof ErrorCode.DEPARTMENT_TIMEOUT
  | typeof ErrorCode.DEPARTMENT_BAD_RESPONSE
  | typeof ErrorCode.DEPARTMENT_RESPONSE_TOO_LARGE;

/** What the client is told. Why it happened stands in the operator's log. */
export const failureMessages: Readonly<Record<FailureCode, string>> = {
  DEPARTMENT_UNAVAILABLE: '部门无法访问。 / The department cannot be reached.',
  DEPARTMENT_TIMEOUT: '部门未在时限内答复。 / The department did not answer in time.',
  DEPARTMENT_BAD_RESPONSE: '部门的答复无法使用。 / The department gave an answer that cannot be used.',
  DEPARTMENT_RESPONSE_TOO_LARGE: '部门的答复过大。 / The department gave an answer that is too large.',
};

/** A department failed as a whole: it did not answer, or not with a usable answer. */
export class DepartmentFailure extends Error {
  override readonly name = 'DepartmentFailure';

  constructor(
    readonly code: FailureCode,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
