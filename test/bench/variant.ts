/** What guards access and can be left out here, to see what it costs. */
export type Guard = 'filter' | 'guards' | 'proof' | 'audit';

export interface Variant {
  readonly name: string;
  readonly title: string;
  readonly without: ReadonlySet<Guard>;
}

function variant(name: string, title: string, ...without: readonly Guard[]): Variant {
  return { name, title, without: new Set(without) };
}

export const complete = variant('complete', 'question 1, everything on');
/** Filter, proof and trails left out; the guards and limits of rows of the departments stay. */
export const withoutThree = variant(
  'without-three',
  'the same without filter, proof and trails',
  'filter',
  'proof',
  'audit',
);
export const bare = variant('bare', 'the same without all four', 'filter', 'guards', 'proof', 'audit');

/** Everything on, each left out by itself, three, and all left out. */
export const variants: readonly Variant[] = [
  complete,
  variant('no-filter', "the same without the gateway's filter", 'filter'),
  variant('no-guards', "the same without the departments' guards and limits of rows", 'guards'),
  variant('no-proof', "the same without proof, nonce and the departments' check of the token", 'proof'),
  variant('no-audit', "the same without the gateway's and the departments' trails", 'audit'),
  withoutThree,
  bare,
];
