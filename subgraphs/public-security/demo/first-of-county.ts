/** Whether a compound, by its id, is the first of its county: the one that most examples show. */
export function isFirstOfCounty(compoundId: string): boolean {
  return compoundId.endsWith('-0001');
}
