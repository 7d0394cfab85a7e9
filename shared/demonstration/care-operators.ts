import type { CareFacilityOwnership } from './care-facility';
import { cityOf, type City } from './counties';
import type { EnterpriseRegister } from './enterprises';

/** Gives the operator, uscc, of the next facility. */
export type NextCareOperator = (ownership: CareFacilityOwnership, countyCode: string) => string;

/**
 * Public facilities are run by the public body of their county; all others by the care operators of their city in
 * turn, the most versatile enterprise first, so each runs several.
 */
export function careOperators(enterprises: EnterpriseRegister): NextCareOperator {
  const publicBodies = enterprises.publicCareOperators;
  const isPublic = new Set(publicBodies.values());
  const turns = new Map<City, number>();
  return (ownership, countyCode) => {
    const publicBody = publicBodies.get(countyCode);
    if (ownership === 'PUBLIC' && publicBody !== undefined) return publicBody;
    const city = cityOf(countyCode);
    const candidates = enterprises
      .fictitious('CARE_OPERATOR', city)
      .filter(({ uscc }) => !isPublic.has(uscc));
    const turn = turns.get(city) ?? 0;
    turns.set(city, turn + 1);
    const next = candidates[turn % candidates.length];
    if (next) return next.uscc;
    throw new RangeError(`care operator for a facility in ${countyCode}: expected at least one, got none`);
  };
}
