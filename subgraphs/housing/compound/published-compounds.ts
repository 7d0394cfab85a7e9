import type { DataSource } from 'typeorm';
import { openEnd } from '../../../shared/reference/accept';
import type { CompoundReference } from '../../../shared/reference/feed';
import { groupBy } from '../../../shared/subgraph/loader';
import { CompoundHousing } from './compound-housing';
import { CompoundMembership } from './compound-membership';

/** The feed of compounds: who they are and where they belong. Two statements, however many compounds. */
export async function publishedCompounds(database: DataSource): Promise<readonly CompoundReference[]> {
  const compounds = await database.manager.find(CompoundHousing, { order: { compoundId: 'ASC' } });
  const memberships = await database.manager.find(CompoundMembership, {
    order: { compoundId: 'ASC', validFrom: 'ASC' },
  });
  const byCompound = groupBy(memberships, (row) => row.compoundId);
  return compounds.map(({ compoundId, name, aliases, address, synthetic }) => ({
    id: compoundId,
    name,
    aliases: JSON.parse(aliases) as string[],
    address,
    synthetic,
    memberships: (byCompound.get(compoundId) ?? []).map(({ communityCode, validFrom, validTo }) => ({
      communityCode,
      from: validFrom === '' ? null : validFrom,
      to: validTo === openEnd ? null : validTo,
    })),
  }));
}
