import { ErrorCode } from '../../shared/errors/error-code';

type FailureCode =
  | typeof ErrorCode.DEPARTMENT_UNAVAILABLE
  | typeof ErrorCode.DEPARTMENT_TIMEOUT
  | typeof ErrorCode.DEPARTMENT_BAD_RESPONSE
  | typeof ErrorCode.DEPARTMENT_RESPONSE_TOO_LARGE;

/** What the client is told. Why it happened stands in the operator's log. */
export const failureMessages: Readonly<Record<FailureCode, string>> = {
  DEPARTMENT_UNAVAILABLE: 'The department cannot be reached.',
  DEPARTMENT_TIMEOUT: 'The department did not answer in time.',
  DEPARTMENT_BAD_RESPONSE: 'The department gave an answer that cannot be used.',
  DEPARTMENT_RESPONSE_TOO_LARGE: 'The department gave an answer that is too large.',
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
