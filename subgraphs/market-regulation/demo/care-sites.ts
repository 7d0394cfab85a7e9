import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld, WorldCareFacility } from '../../../shared/demonstration/world';
import { CareFacilityMarketRegulation } from '../care-facility/care-facility-market-regulation';

/** Every care facility is a site under supervision. */
export async function insertCareSites(insert: Insert, { careFacilities }: DemonstrationWorld): Promise<void> {
  await insert(
    CareFacilityMarketRegulation,
    careFacilities.map((facility) => ({
      facilityId: facility.id,
      servesFood: servesFood(facility),
      synthetic: true,
    })),
  );
}

/** Guidance centres and mutual-aid sites do not cook; our assumption. */
export function servesFood({ kind }: Pick<WorldCareFacility, 'kind'>): boolean {
  return kind !== 'GUIDANCE_CENTRE' && kind !== 'MUTUAL_AID_SITE';
}
