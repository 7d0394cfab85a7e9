import { randomStream, split, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCompound } from '../../../shared/demonstration/world';

/** What is generated about the size of one compound. */
export interface CompoundFigures {
  readonly areaM2: number;
  readonly greenM2: number;
  readonly households: number;
  readonly residents: number;
  readonly tenants: number;
}

/** Totals of the 18 pilot compounds, 安建复函〔2021〕2号 三(二); the green area is given as about. */
const pilotTotals = {
  areaM2: 113_714,
  greenM2: 35_000,
  households: 1_503,
  residents: 3_247,
  tenants: 463,
} as const satisfies CompoundFigures;

/** Figures of every compound by id; those of the 18 pilot compounds sum to what the document gives. */
export function compoundFigures({ compounds }: DemonstrationWorld): ReadonlyMap<string, CompoundFigures> {
  const random = randomStream('housing/compound-figures');
  const figures = new Map(compounds.map((compound) => [compound.id, invented(compound, random)]));
  const pilots = compounds.filter(({ pilot }) => pilot);
  const weights = pilots.map(({ dwellings }) => dwellings);
  const shares = {
    areaM2: split(pilotTotals.areaM2, weights),
    greenM2: split(pilotTotals.greenM2, weights),
    households: split(pilotTotals.households, weights),
    residents: split(pilotTotals.residents, weights),
    tenants: split(pilotTotals.tenants, weights),
  };
  pilots.forEach(({ id }, index) =>
    figures.set(id, {
      areaM2: shares.areaM2[index] ?? 0,
      greenM2: shares.greenM2[index] ?? 0,
      households: shares.households[index] ?? 0,
      residents: shares.residents[index] ?? 0,
      tenants: shares.tenants[index] ?? 0,
    }),
  );
  return figures;
}

function invented({ dwellings, isOld }: WorldCompound, random: RandomStream): CompoundFigures {
  const areaM2 = dwellings * random.int(isOld ? 58 : 85, isOld ? 92 : 125);
  const households = Math.max(0, dwellings - random.int(0, 3));
  return {
    areaM2,
    greenM2: Math.round((areaM2 * random.int(8, 35)) / 100),
    households,
    residents: Math.round((households * random.int(19, 29)) / 10),
    tenants: Math.round((households * random.int(1, 7)) / 10),
  };
}
