import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCompound } from '../../../shared/demonstration/world';
import { openEnd } from '../../../shared/reference/accept';
import { Building } from '../building/building';
import { CompoundHousing } from '../compound/compound-housing';
import { CompoundMembership } from '../compound/compound-membership';
import { places } from '../documents';
import { willOfResidents } from './will-of-residents';
import type { CompoundFigures } from './compound-figures';

/** Compounds, their buildings and communities. Names of real compounds are real, every figure about one is generated. */
export async function insertCompounds(
  insert: Insert,
  { compounds }: DemonstrationWorld,
  figures: ReadonlyMap<string, CompoundFigures>,
): Promise<void> {
  const random = randomStream('housing/compounds');
  const will = willOfResidents(compounds, figures);
  await insert(
    CompoundHousing,
    compounds.map((compound) => ({
      ...sizeOf(compound, figures),
      ...conditionOf(compound, random),
      ...will.get(compound.id),
    })),
  );
  await insert(
    Building,
    compounds.flatMap(({ id: compoundId, buildings }) =>
      buildings.map(({ id, name }) => ({ id, name, compoundId })),
    ),
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

function sizeOf(
  compound: WorldCompound,
  figures: ReadonlyMap<string, CompoundFigures>,
): Partial<CompoundHousing> {
  const size = figures.get(compound.id);
  return {
    compoundId: compound.id,
    name: compound.name,
    aliases: JSON.stringify(compound.aliases),
    address: compound.address,
    builtYear: compound.builtYear,
    isOld: compound.isOld,
    buildings: compound.buildings.length,
    dwellings: compound.dwellings,
    grossFloorAreaM2: size?.areaM2.toFixed(2) ?? null,
    greenAreaM2: size?.greenM2.toFixed(2) ?? null,
    households: size?.households ?? null,
    residentCount: size?.residents ?? null,
    tenantCount: size?.tenants ?? null,
    synthetic: !compound.real,
    figuresSynthetic: true,
  };
}

/** Whether something is in order is told of invented compounds only; of a real one nothing is known. */
function conditionOf({ id, isOld, real }: WorldCompound, random: RandomStream): Partial<CompoundHousing> {
  const condition = {
    urbanInfrastructureReady: !isOld || random.chance(0.75),
    drawingsAvailable: !isOld || random.chance(0.35),
    householdMetering: !isOld || random.chance(0.6),
    powerAssetsTransferred: !isOld || random.chance(0.6),
  };
  // 晋城市 alone has a published task: its 434 old compounds (晋城市住建局 reply TA0315, part 一).
  const inRenovationTask = inJincheng(id) ? isOld : null;
  return real ? { inRenovationTask } : { ...condition, inRenovationTask };
}

function inJincheng(compoundId: string): boolean {
  return compoundId.startsWith(`CMP-${places.jincheng.slice(0, 4)}`);
}
