/** Fields above PUBLIC that nobody is seen to see on these rows, each with its reason. */
export const withoutRow: Readonly<Record<string, string>> = {
  'Ticket.community':
    'stands only on tickets that name no compound; every ticket of the demonstration names one',
};

/** Texts above PUBLIC in which no canary can stand, each with its reason; names end where the pattern says. */
const withoutText: readonly (readonly [name: RegExp, reason: string])[] = [
  [/\.masked\w+$/, 'shows only the first, or first and last, character of what is stored'],
  [/^(HalfYearReport\.halfYear|WeeklyReport\.week)$/, 'repeats what was asked for'],
  [/^Person\.ref$/, 'opaque: made by the department from a column of another name'],
  [/^ReceivedIndicator\.owner$/, 'the name of a department'],
  [/^\w+Edge\.cursor$/, 'made of the keys of its row, which are PUBLIC where the cursor holds no canary'],
];

export function isWithoutText(coordinate: string): boolean {
  return withoutText.some(([name]) => name.test(coordinate));
}
