import type { DocumentNode } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import { DepartmentFailure, failureMessages } from './department-failure';
import { askedPaths } from './failed-answer';

type Path = readonly (string | number)[];
type Representation = Readonly<Record<string, unknown>>;

export interface CheckedAnswer {
  readonly data: Record<string, unknown>;
  readonly errors?: readonly CheckedError[];
}

export interface CheckedError {
  readonly message: string;
  readonly path: Path;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * A department's answer as far as it may be believed: data of the right outline, one entity of the right type for each
 * asked, and errors of which only the known goes on, each at the fields that it concerns. What a department writes in
 * its error texts stays inside.
 * @throws DepartmentFailure when the answer is not what a GraphQL server says
 */
export function checkedAnswer(
  answer: unknown,
  document: DocumentNode,
  representations: readonly Representation[] | undefined,
): CheckedAnswer {
  if (!isObject(answer)) throw badResponse('not an object');
  const { data, errors = [] } = answer;
  if (!Array.isArray(errors) || !errors.every(isGraphQlError))
    throw badResponse('errors are not GraphQL errors');
  if (!isObject(data)) throw badResponse(`no data: ${JSON.stringify(errors).slice(0, 500)}`);
  if (representations) checkEntities(data['_entities'], representations);
  const checked = errors.flatMap((error) => placed(error, document, representations));
  return { data, ...(checked.length > 0 ? { errors: checked } : {}) };
}

function checkEntities(entities: unknown, representations: readonly Representation[]): void {
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    throw badResponse('wrong number of entities');
  }
  for (const [index, entity] of entities.entries()) {
    if (entity === null) continue;
    if (!isObject(entity)) throw badResponse('an entity is not an object');
    const type = entity['__typename'];
    if (type !== undefined && type !== representations[index]?.['__typename']) {
      throw badResponse('an entity of another type');
    }
  }
}

interface GraphQlError {
  readonly message: string;
  readonly path?: Path | null;
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

/** The error at each field that it concerns: one without a path concerns all, one of an entity all fields of it. */
function placed(
  error: GraphQlError,
  document: DocumentNode,
  representations: readonly Representation[] | undefined,
): CheckedError[] {
  const known = knownPart(error);
  const path = error.path ?? [];
  const isPlaced = representations ? path.length > 2 && path[0] === '_entities' : path.length > 0;
  if (isPlaced) return [{ ...known, path }];
  return askedPaths(document, representations)
    .filter((asked) => path.every((step, index) => asked[index] === step))
    .map((asked) => ({ ...known, path: asked }));
}

/** What of a department's error goes on: its code where that is one of ours, and for bad input what was expected. */
function knownPart({ extensions }: GraphQlError): Omit<CheckedError, 'path'> {
  const code = extensions?.['code'];
  if (code === ErrorCode.BAD_USER_INPUT) return badInput(extensions ?? {});
  if (typeof code === 'string' && code in failureMessages) {
    const known = code as keyof typeof failureMessages;
    return { message: failureMessages[known], extensions: { code: known } };
  }
  return {
    message: 'The department failed on this field.',
    extensions: { code: ErrorCode.DEPARTMENT_ERROR },
  };
}

function badInput(extensions: Readonly<Record<string, unknown>>): Omit<CheckedError, 'path'> {
  const told = Object.fromEntries(
    ['argument', 'expected', 'received'].flatMap((key) => {
      const value = extensions[key];
      return typeof value === 'string' ? [[key, value] as const] : [];
    }),
  );
  const { argument, expected, received } = told;
  const message =
    argument !== undefined && expected !== undefined
      ? `Argument "${argument}": expected ${expected}, got ${received ?? 'something else'}.`
      : 'The department refused an argument.';
  return { message, extensions: { code: ErrorCode.BAD_USER_INPUT, ...told } };
}

function badResponse(reason: string): DepartmentFailure {
  return new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, reason);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
