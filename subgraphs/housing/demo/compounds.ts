import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { openEnd } from '../../../shared/reference/accept';
import { CompoundHousing } from '../compound/compound-housing';
import { CompoundMembership } from '../compound/compound-membership';

/** Compounds and their communities. Names of real compounds are real, every figure about a compound is generated. */
export async function insertCompounds(insert: Insert, { compounds }: DemonstrationWorld): Promise<void> {
  const random = randomStream('housing/compounds');
  await insert(
    CompoundHousing,
    compounds.map((compound) => ({
      compoundId: compound.id,
      name: compound.name,
      aliases: JSON.stringify(compound.aliases),
      address: compound.address,
      builtYear: compound.builtYear,
      isOld: compound.isOld,
      grossFloorAreaM2: (compound.dwellings * random.int(62, 110)).toFixed(2),
      buildings: compound.buildings.length,
      dwellings: compound.dwellings,
      households: Math.max(0, compound.dwellings - random.int(0, 3)),
      powerAssetsTransferred: !compound.isOld || random.chance(0.6),
      synthetic: !compound.real,
    })),
  );
  await insert(
    CompoundMembership,
    compounds.flatMap(({ id, memberships }) =>
      memberships.map(({ communityCode, from, to }) => ({
        compoundId: id,
        communityCode,
        validFrom: from ?? '',
        validTo: to ?? openEnd,
      })),
    ),
  );
}
