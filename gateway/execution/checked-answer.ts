import { ErrorCode } from '../../shared/errors/error-code';
import { completeData, mostWrongPlaces, type WrongPlace } from './complete-data';
import { DepartmentFailure, failureMessages } from './department-failure';
import { errorsAtNulls, type PlacedError } from './errors-at-nulls';
import { knownError } from './known-error';
import { comparePaths, type ResponsePath } from './response-path';
import type { SubOperation } from './sub-operation';

export interface CheckedAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly PlacedError[];
  /** Where the data did not fit, for the operator. */
  readonly wrong: readonly WrongPlace[];
}

/**
 * A department's answer as far as it may be believed: of its data what was asked and fits, of its errors what is known,
 * and one error at each null that either caused.
 * @throws DepartmentFailure when the answer is not what a GraphQL server says
 */
export function checkedAnswer(answer: unknown, operation: SubOperation): CheckedAnswer {
  if (!isObject(answer)) throw badResponse('not an object');
  const { errors: told, data: given } = answer;
  const errors = told ?? [];
  if (!Array.isArray(errors) || errors.length > mostWrongPlaces || !errors.every(isGraphQlError)) {
    throw badResponse('errors are not GraphQL errors, or too many');
  }
  if (!isObject(given) && (given !== null || errors.length === 0)) throw badResponse(noData(errors));
  const { data, wrong } = given === null ? { data: null, wrong: [] } : completeData(given, operation);
  const own = errors.map(({ path, extensions }) => ({ ...knownError(extensions), path: path ?? [] }));
  const placed = errorsAtNulls(
    data,
    [...own.sort((one, other) => comparePaths(one.path, other.path)), ...wrong.map(misfit)],
    operation,
  );
  return { data, wrong, ...(placed.length > 0 ? { errors: placed } : {}) };
}

function misfit({ path }: WrongPlace): PlacedError {
  const code = ErrorCode.DEPARTMENT_BAD_RESPONSE;
  return { message: failureMessages[code], path, extensions: { code } };
}

interface GraphQlError {
  readonly message: string;
  readonly path?: ResponsePath | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

function isGraphQlError(error: unknown): error is GraphQlError {
  if (!isObject(error) || typeof error['message'] !== 'string') return false;
  const { path, extensions } = error;
  const isPath =
    Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
  return (
    (path === undefined || path === null || isPath) &&
    (extensions === undefined || extensions === null || isObject(extensions))
  );
}

function noData(errors: readonly GraphQlError[]): string {
  return `no data: ${errors
    .map(({ message }) => message)
    .join('; ')
    .slice(0, 500)}`;
}

function badResponse(reason: string): DepartmentFailure {
  return new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, reason);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
