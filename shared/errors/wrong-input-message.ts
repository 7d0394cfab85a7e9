import { expectedInChinese } from './expected-in-chinese';

export interface WrongInput {
  readonly place: { readonly zh: string; readonly en: string };
  /** In English. */
  readonly expected: string;
  /** As it came; `nothing` when nothing came, undefined when it is not shown. */
  readonly received: string | undefined;
}

/** An argument as a place of wrong input. */
export function argumentPlace(argument: string): WrongInput['place'] {
  return { zh: `参数 "${argument}"`, en: `Argument "${argument}"` };
}

/** Where input is wrong, what was expected and what came: first in Chinese, then in English. */
export function wrongInputMessage({ place, expected, received }: WrongInput): string {
  const came = received === 'nothing' ? '空缺' : (received ?? '别的值');
  const zh = `${place.zh}：应为 ${expectedInChinese(expected)}，收到 ${came}。`;
  return `${zh} / ${place.en}: expected ${expected}, got ${received ?? 'something else'}.`;
}
