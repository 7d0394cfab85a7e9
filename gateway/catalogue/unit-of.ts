const numbers = new Set(['Int', 'Float', 'Decimal', 'PersonCount']);

/**
 * The unit of a number, from the brackets at which its description tells it: `层数（层） / Storeys (storeys)` gives
 * `层 / storeys`.
 * @returns null for what is no number
 */
export function unitOf(
  { zh, en }: { readonly zh: string; readonly en: string },
  typeName: string,
): string | null {
  if (!numbers.has(typeName)) return null;
  const units = [zh.matchAll(/[（(]([^（）()]+)[）)]/g), en.matchAll(/\(([^()]+)\)/g)];
  const [unitZh, unitEn] = units.map((found) => [...found].at(-1)?.[1]);
  return unitZh && unitEn ? `${unitZh} / ${unitEn}` : null;
}
