import { expectedInChinese } from './expected-in-chinese';

export interface WrongInput {
  readonly place: { readonly zh: string; readonly en: string };
  /** In English. */
  readonly expected: string;
  readonly received: string | undefined;
}

/** An argument as a place of wrong input. */
export function argumentPlace(argument: string): WrongInput['place'] {
  return { zh: `参数 "${argument}"`, en: `Argument "${argument}"` };
}

/** Where input is wrong, what was expected and what came: first in Chinese, then in English. */
export function wrongInputMessage({ place, expected, received }: WrongInput): string {
  const zh = `${place.zh}：应为 ${expectedInChinese(expected)}，收到 ${received ?? '别的值'}。`;
  return `${zh} / ${place.en}: expected ${expected}, got ${received ?? 'something else'}.`;
}

/** What the GraphQL library says, in English, of a value that does not fit the schema, for the arguments that have it. */
export function misfitMessage(names: readonly string[], text: string): string {
  if (names.length === 0) return `值不符合要求。 / ${text}`;
  const quoted = names.map((name) => `"${name}"`);
  return `参数 ${quoted.join('、')}：值不符合要求。 / Argument ${quoted.join(', ')}: ${text}`;
}
