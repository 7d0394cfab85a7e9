import { GraphQLError } from 'graphql';
import { ErrorCode } from './error-code';
import { argumentPlace, wrongInputMessage } from './wrong-input-message';

export interface BadUserInput {
  /** The argument as the schema names it, e.g. `first` or `filter.stages`. */
  readonly argument: string;
  /** What would have been right, in English. */
  readonly expected: string;
  readonly received: unknown;
}

const longestEcho = 80;

/** An error that names the argument, what was expected and what came. Expected: it reaches the client as it is. */
export function badUserInput({ argument, expected, received }: BadUserInput): GraphQLError {
  const shown = show(received);
  return new GraphQLError(wrongInputMessage({ place: argumentPlace(argument), expected, received: shown }), {
    extensions: { code: ErrorCode.BAD_USER_INPUT, argument, expected, received: shown },
  });
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > longestEcho ? `${text.slice(0, longestEcho)}…` : text;
}
