import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ErrorCode, isErrorCode } from '../../shared/errors/error-code';
import { comparePaths, stepsToNull } from './response-path';

/** An error as the gateway library gives it. */
export interface FoundError extends GraphQLFormattedError {
  /** What was thrown, for the operator alone. */
  readonly cause?: unknown;
}

/** How many errors of one kind (department and code) a response lists one by one. */
export const errorsPerKind = 100;

const departmentWide = /^DEPARTMENT_/;

/**
 * Brings the errors of a response into the form that clients rely on: each with a code of the closed enum, an error of
 * a department with its name and path, one for each null that it caused, in the order of their paths, and after 100 of
 * a kind one more with the count of the rest.
 * @param tell told of each error that nobody expected, before its text and cause are taken from it
 */
export function finishErrors(
  errors: readonly FoundError[],
  data: unknown,
  departments: ReadonlySet<string>,
  tell: (unexpected: FoundError) => void,
): GraphQLError[] {
  const finished = errors
    .map((error) => finishError(error, departments, tell))
    .filter((error) => causedNull(error, data));
  const seen = new Set<string>();
  const distinct = finished.filter((error) => {
    const identity = JSON.stringify([error.path, error.extensions['code'], error.message]);
    return !seen.has(identity) && seen.add(identity);
  });
  return countedOff(distinct.sort((one, other) => comparePaths(one.path, other.path)));
}

function finishError(
  error: FoundError,
  departments: ReadonlySet<string>,
  tell: (unexpected: FoundError) => void,
): GraphQLError {
  const { serviceName, ...extensions } = error.extensions ?? {};
  const department =
    typeof serviceName === 'string' && departments.has(serviceName) ? serviceName : undefined;
  const known = isErrorCode(extensions['code']);
  if (!known) tell(error);
  const code = known
    ? extensions['code']
    : department
      ? ErrorCode.DEPARTMENT_ERROR
      : ErrorCode.INTERNAL_SERVER_ERROR;
  const message = known ? error.message : '答复的这一部分出错。 / This part of the answer failed.';
  return new GraphQLError(message, {
    path: error.path,
    extensions: { ...(known ? extensions : {}), code, ...(department ? { department } : {}) },
  });
}

/** A department's error belongs in the response only where it left a null that the client sees. */
function causedNull({ path, extensions }: GraphQLError, data: unknown): boolean {
  if (!path || !departmentWide.test(String(extensions['code']))) return true;
  return stepsToNull(data, path) !== undefined;
}

function countedOff(errors: readonly GraphQLError[]): GraphQLError[] {
  const counts = new Map<string, { error: GraphQLError; rest: number }>();
  const listed: GraphQLError[] = [];
  const numbers = new Map<string, number>();
  for (const error of errors) {
    const kind = `${String(error.extensions['department'])} ${String(error.extensions['code'])}`;
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    if (number <= errorsPerKind) listed.push(error);
    else counts.set(kind, { error: counts.get(kind)?.error ?? error, rest: number - errorsPerKind });
  }
  for (const { error, rest } of counts.values()) {
    listed.push(
      new GraphQLError(
        `${error.message} （另有 ${rest} 个同类错误未列出 / ${rest} more of this kind are not listed）`,
        {
          path: error.path,
          extensions: { ...error.extensions, notListed: rest },
        },
      ),
    );
  }
  return listed;
}
