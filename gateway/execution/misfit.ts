import type { GraphQLError } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import { argumentPlace, wrongInputMessage } from '../../shared/errors/wrong-input-message';

/** A value of a request that does not fit its type in the schema. */
export interface Misfit {
  /** The arguments to which it was given, with the place within: `filter.stages[0]`. */
  readonly args: readonly string[];
  readonly variable: string | undefined;
  /** What the GraphQL library says of the value. */
  readonly error: Pick<GraphQLError, 'message' | 'extensions'>;
  /** As JSON or GraphQL writes it; undefined when nothing came. */
  readonly received: string | undefined;
}

const longestEcho = 80;

/** Message and extensions of the answer: where, what was expected and what came, and no suggestion what might be there. */
export function misfitError({ args, variable, error, received }: Misfit) {
  const expected = expectedBy(error);
  const [argument] = args;
  const shown = shortened(received ?? 'nothing');
  return {
    message: wrongInputMessage({ place: placeOf(args, variable), expected, received: shown }),
    extensions: {
      code: ErrorCode.BAD_USER_INPUT,
      ...(argument === undefined ? {} : { argument }),
      ...(variable === undefined ? {} : { variable }),
      ...{ expected, received: shown },
    },
  };
}

function placeOf(args: readonly string[], variable: string | undefined) {
  const given = variable === undefined ? { zh: '值', en: 'A value' } : variablePlace(variable);
  const [argument] = args;
  if (argument === undefined) return given;
  const place = args.length === 1 ? argumentPlace(argument) : argumentPlace(args.join('", "'));
  return variable === undefined
    ? place
    : { zh: `${place.zh}（${given.zh}）`, en: `${place.en} (${given.en.toLowerCase()})` };
}

function variablePlace(variable: string) {
  return { zh: `变量 $${variable}`, en: `Variable $${variable}` };
}

function shortened(text: string): string {
  return text.length > longestEcho ? `${text.slice(0, longestEcho)}…` : text;
}

/** What is expected, by the begin of what the library says; the scalars of the graph say it themselves. */
const forms: readonly (readonly [said: RegExp, expected: string])[] = [
  [/^Int cannot represent non 32-bit/, 'a whole number from -2147483648 to 2147483647'],
  [/^Int cannot represent/, 'a whole number'],
  [/^Float cannot represent/, 'a number'],
  [/^String cannot represent/, 'a text'],
  [/^Boolean cannot represent/, 'true or false'],
  [/^ID cannot represent/, 'a text or a whole number'],
  [/^Value .* does not exist in "(\w+)" enum/s, 'a value of the enum "$1"'],
  [/^Enum "(\w+)" cannot represent/, 'a value of the enum "$1"'],
  [/^Expected non-nullable type "([^"]+)" not to be null/, 'a value of type "$1"'],
  [/^Expected value of type "([^"]+)"/, 'a value of type "$1"'],
  [/^Expected type "([^"]+)" to be an object/, 'an object of type "$1"'],
  [/^Field "([\w.]+)" of required type "([^"]+)" was not provided/, 'a field "$1" of type "$2"'],
  [/^Field "\w+" is not defined by type "(\w+)"/, 'fields of "$1" only'],
];

function expectedBy({ message, extensions }: Misfit['error']): string {
  const own = extensions?.['expected'];
  if (typeof own === 'string') return own;
  for (const [said, expected] of forms) {
    const found = said.exec(message);
    if (found) return expected.replaceAll(/\$(\d)/g, (_all, group: string) => found[Number(group)] ?? '');
  }
  return 'a value that fits its type';
}
