import { publishBreakdown, publishCount, type PublishedCount } from '../../../shared/persons/person-count';

/**
 * The resident population (persons) beside the elders in it: hidden where it would tell, with the elders, how many
 * others there are when these are too few.
 */
export function publishPopulation(population: number, elders: number, threshold: number): PublishedCount {
  const others = population - elders;
  if (others < 0) return publishCount(population, threshold);
  const { total, parts } = publishBreakdown(population, [elders, others], threshold);
  return total.suppressed || parts[1]?.suppressed ? { value: null, suppressed: true } : total;
}

/** A share (0 to 1) of two shown counts, cut after four decimals; null where one is hidden or it has no sense. */
export function publishShare(part: PublishedCount, whole: PublishedCount | null): string | null {
  if (part.value === null || !whole?.value || part.value > whole.value) return null;
  return (Math.floor((part.value * 10_000) / whole.value) / 10_000).toFixed(4);
}
