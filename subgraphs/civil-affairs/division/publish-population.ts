import { publishIf, type PublishedCount } from '../../../shared/persons/person-count';
import { cutShare } from '../../../shared/schema/cut-share';
import type { ResidentTally } from './resident-tally';

/** The resident population (persons) where it is shown; null where the register has no entry. */
export function publishPopulation({ counts, shown }: ResidentTally): PublishedCount | null {
  if (!counts || counts.entries === 0) return null;
  return publishIf(shown.has('residents'), counts.residents);
}

/** A share (0 to 1) of two shown counts, cut after four decimals; null where one is hidden or it has no sense. */
export function publishShare(part: PublishedCount, whole: PublishedCount | null): string | null {
  if (part.value === null || !whole?.value || part.value > whole.value) return null;
  return cutShare(part.value, whole.value);
}
