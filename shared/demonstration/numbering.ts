/** Gives running numbers under prefixes: `next('EL-140502', 5)` is `EL-140502-00001`, then `-00002`. */
export interface Numbering {
  next(prefix: string, digits: number): string;
}

/** @param last the numbers already given, by prefix. */
export function numbering(last: Iterable<readonly [prefix: string, count: number]> = []): Numbering {
  const counts = new Map(last);
  return {
    next(prefix, digits) {
      const number = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, number);
      return `${prefix}-${String(number).padStart(digits, '0')}`;
    },
  };
}

/** A numbering that goes on after the identifiers given, of the form `<prefix>-<number>`. */
export function numberingAfter(identifiers: readonly string[]): Numbering {
  const counts = new Map<string, number>();
  for (const identifier of identifiers) {
    const cut = identifier.lastIndexOf('-');
    const prefix = identifier.slice(0, cut);
    counts.set(prefix, Math.max(counts.get(prefix) ?? 0, Number(identifier.slice(cut + 1))));
  }
  return numbering(counts);
}
