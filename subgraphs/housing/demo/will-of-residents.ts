import { randomStream } from '../../../shared/demonstration/random';
import type { WorldCompound } from '../../../shared/demonstration/world';
import type { CompoundHousing } from '../compound/compound-housing';
import type { CompoundFigures } from './compound-figures';

type Will = Pick<CompoundHousing, 'askedHouseholds' | 'consentingHouseholds' | 'selfFundingShare'>;

/** How many households of invented old compounds were asked and agreed, and what they raise themselves; by compound. */
export function willOfResidents(
  compounds: readonly WorldCompound[],
  figures: ReadonlyMap<string, CompoundFigures>,
): ReadonlyMap<string, Will> {
  const random = randomStream('housing/will-of-residents');
  return new Map(
    compounds
      .filter(({ isOld, real }) => isOld && !real)
      .map(({ id }) => {
        const households = figures.get(id)?.households ?? 0;
        const askedHouseholds = Math.round((households * random.int(70, 100)) / 100);
        const consentingHouseholds = Math.round((askedHouseholds * random.int(45, 100)) / 100);
        const selfFundingShare = (random.int(0, 30) / 100).toFixed(4);
        return [id, { askedHouseholds, consentingHouseholds, selfFundingShare }];
      }),
  );
}
