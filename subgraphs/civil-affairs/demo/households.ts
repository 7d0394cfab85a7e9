import {
  countyOfCompound,
  currentCommunity,
  type WorldCompound,
} from '../../../shared/demonstration/compound';
import { cityOf } from '../../../shared/demonstration/counties';
import { randomStream, split, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';

/** Elders of one building, or of a village outside compounds. */
export interface HomeBuilding {
  readonly buildingId: string | null;
  readonly elders: number;
  /** An elevator is, or is to be, added: more of those who live there need one. */
  readonly lift: boolean;
}

/** Where people live: a compound, or a village without one. All numbers are generated. */
export interface Home {
  readonly compoundId: string | null;
  readonly communityCode: string | null;
  /** Residents (persons), elders among them. */
  readonly residents: number;
  readonly buildings: readonly HomeBuilding[];
  /** Share (0 to 1) of special-difficulty elders beyond the disabled. */
  readonly difficultyShare: number;
  /** So many of 重残 among them that their number may be shown. */
  readonly manySevere: boolean;
  /** Many more live alone or are of 重残 than elsewhere. */
  readonly manyInNeed: boolean;
  /** Everybody due is visited: so it is wherever the name is real. */
  readonly visitedInFull: boolean;
}

/** Residents 常住人口 of the 18 pilot compounds together, 安建复函〔2021〕2号 三(二). */
const pilotResidents = 3_247;
const leastElders = 8;
const eldersBesideLift = { least: 24, most: 32 };
const villages = 80;
/**
 * Communities of 城区, 高平市, 济源市 and 安宁市 with candidates for next year's plan, of which the number of those in need
 * may be shown: in all their compounds, for few beside many would hide the many too.
 */
const communitiesInNeed = ['140502002007', '140502100008', '140581002004', '419001002006', '530181009002'];

/** About 30,000 elders: residents by dwellings, 18 to 24 % of them elders, and some villages. */
export function households(world: DemonstrationWorld): Home[] {
  const random = randomStream('civil-affairs/households');
  const pilots = world.compounds.filter(({ pilot }) => pilot);
  const shares = split(
    pilotResidents,
    pilots.map(({ dwellings }) => dwellings),
  );
  const residentsOfPilot = new Map(pilots.map(({ id }, index) => [id, shares[index] ?? 0]));
  const lifts = new Set(world.elevatorAdditions.map(({ buildingId }) => buildingId));
  return [
    ...world.compounds.map((compound) =>
      compoundHome(compound, residentsOfPilot.get(compound.id), lifts, random),
    ),
    ...villageHomes(world, random),
  ];
}

function compoundHome(
  compound: WorldCompound,
  knownResidents: number | undefined,
  lifts: ReadonlySet<string>,
  random: RandomStream,
): Home {
  const share = random.int(190, 230) / 1_000;
  const expected = knownResidents ?? Math.round(compound.dwellings * occupancy(compound));
  const besideLifts = compound.buildings.map(({ id }) =>
    lifts.has(id) ? random.int(eldersBesideLift.least, eldersBesideLift.most) : 0,
  );
  const others = compound.buildings.filter(({ id }) => !lifts.has(id)).length;
  const fixed = besideLifts.reduce((sum, count) => sum + count, 0);
  const elders = Math.max(leastElders, Math.round(expected * share), fixed + others * (fixed > 0 ? 10 : 6));
  const rest = split(
    others === 0 ? 0 : elders - fixed,
    compound.buildings.map(({ id }) => (lifts.has(id) && others > 0 ? 0 : 1)),
  );
  const buildings = compound.buildings.map(({ id }, index) => ({
    buildingId: id,
    elders: (besideLifts[index] ?? 0) + (rest[index] ?? 0),
    lift: lifts.has(id),
  }));
  const isFirst = compound.id.endsWith('-0001');
  const manyInNeed = communitiesInNeed.includes(currentCommunity(compound));
  const counted = buildings.reduce((sum, building) => sum + building.elders, 0);
  return {
    compoundId: compound.id,
    communityCode: null,
    residents: knownResidents ?? Math.max(expected, Math.ceil(counted / share)),
    buildings,
    difficultyShare: isFirst ? 0.3 : random.pick([0.01, 0.02, 0.04, 0.06, 0.12]),
    manySevere: isFirst,
    manyInNeed,
    visitedInFull: compound.real || isFirst || random.chance(0.6),
  };
}

/** Persons to a dwelling. Newer estates of 安宁市 are many and large: here they are barely moved into. */
function occupancy(compound: WorldCompound): number {
  if (cityOf(countyOfCompound(compound)) === 'ANNING' && !compound.isOld) return 0.2;
  return 1.3;
}

/** Villages and communities without compounds, those of 北石店镇 first. */
function villageHomes({ divisions, compounds }: DemonstrationWorld, random: RandomStream): Home[] {
  const taken = new Set(
    compounds.flatMap(({ memberships }) => memberships.map(({ communityCode }) => communityCode)),
  );
  const free = divisions.filter(({ code, level }) => level === 'COMMUNITY' && !taken.has(code));
  const near = free.filter(({ code }) => code.startsWith('140502100'));
  const far = random.shuffle(free.filter((division) => !near.includes(division)));
  return [...near, ...far].slice(0, villages).map(({ code }) => {
    const elders = random.int(14, 40);
    return {
      compoundId: null,
      communityCode: code,
      residents: Math.round(elders / (random.int(190, 230) / 1_000)),
      buildings: [{ buildingId: null, elders, lift: false }],
      difficultyShare: 0.06,
      manySevere: false,
      manyInNeed: false,
      visitedInFull: true,
    };
  });
}
