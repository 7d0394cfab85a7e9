/**
 * Which numbers of a registration's workers in a community are told, so that the registrations, the communities and their
 * floating population may be laid side by side.
 *
 * Such a number is part of two totals: of the registration's workers, and of the community's floating population, whose
 * other parts are the workers of other registrations there and the persons of none. It is told only where both
 * breakdowns would show it, and the floating population itself is shown. What the one withholds for the other's sake is
 * at least the threshold, so what a community or a registration leaves untold stays none or at least the threshold.
 * A community whose number is withheld is not named either: who knows where the untold workers of a registration live
 * subtracts them from the floating population there.
 *
 * Claimed: no number of persons from 1 to the threshold - 1 follows from what is told of all registrations and communities on
 * one day by adding and subtracting. Not claimed: anything against somebody who knows where workers live whose community
 * is not named.
 */
import { publishBreakdown, type PublishedCount } from '../../../shared/persons/person-count';
import type { PersonsOfRegistration, WorkersOfCommunity } from '../floating-population/worker-loaders';
import type { WorkerResidence } from './worker-residence';

/** The floating population of a community, as it is shown and in its parts. */
export interface CommunityRegister {
  readonly population: PublishedCount;
  readonly parts: readonly PersonsOfRegistration[];
}

/** @param registers of the communities in `workers`; those of none are part of no floating population that is shown */
export function toldResidences(
  registrationNo: string,
  workers: readonly WorkersOfCommunity[],
  registers: ReadonlyMap<string, CommunityRegister>,
  threshold: number,
): WorkerResidence[] {
  const { parts } = breakdownOf(workers, threshold);
  return workers.flatMap(({ communityCode }, index) => {
    const count = parts[index];
    if (!count || count.suppressed) return [];
    const isTold =
      communityCode === null || isToldBy(registers.get(communityCode), registrationNo, threshold);
    return isTold ? [{ communityCode, count }] : [];
  });
}

/** The total of the parts beside them, so that the one does not tell the other. */
export function breakdownOf(parts: readonly { readonly count: number }[], threshold: number) {
  const counts = parts.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return publishBreakdown(total, counts, threshold);
}

function isToldBy(
  register: CommunityRegister | undefined,
  registrationNo: string,
  threshold: number,
): boolean {
  if (!register || register.population.suppressed) return false;
  const index = register.parts.findIndex((part) => part.registrationNo === registrationNo);
  return breakdownOf(register.parts, threshold).parts[index]?.suppressed === false;
}
