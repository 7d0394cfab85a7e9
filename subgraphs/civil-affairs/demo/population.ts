import type { Insert } from '../../../shared/database/insert';
import { ResidentPopulation } from '../division/resident-population';
import type { Home } from './households';

export async function insertPopulation(insert: Insert, homes: readonly Home[]): Promise<void> {
  await insert(
    ResidentPopulation,
    homes.map(({ compoundId, communityCode, residents }) => ({
      entryNo: `RP-${compoundId ?? communityCode}`,
      compoundId,
      communityCode,
      persons: residents,
      synthetic: true,
    })),
  );
}
