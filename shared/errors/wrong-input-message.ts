import { expectedInChinese } from './expected-in-chinese';

export interface WrongInput {
  readonly place: { readonly zh: string; readonly en: string };
  /** In English. */
  readonly expected: string;
  /** As it came, or words for it; `nothing` when nothing came, undefined when it is not shown. */
  readonly received: string | { readonly zh: string; readonly en: string } | undefined;
}

/** An argument as a place of wrong input. */
export function argumentPlace(argument: string): WrongInput['place'] {
  return { zh: `参数 "${argument}"`, en: `Argument "${argument}"` };
}

/** Where input is wrong, what was expected and what came: first in Chinese, then in English. */
export function wrongInputMessage({ place, expected, received }: WrongInput): string {
  const came = typeof received === 'object' ? received : asItCame(received);
  const zh = `${place.zh}：应为 ${expectedInChinese(expected)}，收到 ${came.zh}。`;
  return `${zh} / ${place.en}: expected ${expected}, got ${came.en}.`;
}

function asItCame(received: string | undefined) {
  if (received === undefined) return { zh: '别的值', en: 'something else' };
  return { zh: received === 'nothing' ? '空缺' : received, en: received };
}
