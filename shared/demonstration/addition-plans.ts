import { countyOfCompound, type WorldBuilding, type WorldCompound } from './compound';
import { type City, cityOf } from './counties';
import { randomStream } from './random';
import type { WorldProject } from './renovation-project';

/** An addition before it has numbers. */
export interface AdditionPlan {
  readonly compound: WorldCompound;
  readonly building: WorldBuilding;
  /** Year of application. */
  readonly year: number;
  /** The elevator runs; otherwise it is planned only. */
  readonly inUse: boolean;
}

interface CityAdditions {
  readonly inUse: number;
  readonly planned: number;
  /** Newest year of application; of compounds without a project the only one. */
  readonly latestYear: number;
}

/** Additions to invented compounds; the numbers are ours. With the real one of 济源市 25 are in use and 15 planned. */
const additionsByCity: Readonly<Record<City, CityAdditions>> = {
  JINCHENG: { inUse: 17, planned: 10, latestYear: 2024 },
  JIYUAN: { inUse: 4, planned: 3, latestYear: 2021 },
  ANNING: { inUse: 3, planned: 2, latestYear: 2021 },
};

/** In each city so many compounds, where large enough, have an addition on two buildings. */
const doubled = 2;

/**
 * Additions go with the renovation of old compounds: in use where it is completed (and in the first compound of all,
 * whose works are under way), planned where it is not. The one real addition, completed, is that of 东城建安住宅楼 in
 * 济源市; the year of its application is our assumption.
 */
export function additionPlans(
  compounds: readonly WorldCompound[],
  projects: readonly WorldProject[],
): AdditionPlan[] {
  const projectOf = new Map(
    projects.flatMap((project) => project.compoundIds.map((id) => [id, project] as const)),
  );
  const yearOf = (compound: WorldCompound) => {
    const { latestYear } = additionsByCity[cityOfCompound(compound)];
    return Math.min(latestYear, projectOf.get(compound.id)?.planYear ?? latestYear);
  };
  const old = compounds.filter(({ isOld, real }) => isOld && !real);
  const isDone = (compound: WorldCompound) =>
    compound === old[0] || projectOf.get(compound.id)?.phase === 'COMPLETED';
  const done = old.filter(isDone);
  const undone = old.filter((compound) => !isDone(compound));
  const real = compounds.filter(({ name }) => name === '东城建安住宅楼');
  return [
    ...cities.flatMap((city) => inUse(ofCity(done, city), city, yearOf)),
    ...real.flatMap((compound) => onFirstBuildings(compound, 1, 2020, true)),
    ...cities.flatMap((city) => planned(ofCity(undone, city), city, yearOf)),
  ];
}

const cities: readonly City[] = ['JINCHENG', 'JIYUAN', 'ANNING'];

function inUse(
  candidates: readonly WorldCompound[],
  city: City,
  yearOf: (compound: WorldCompound) => number,
): AdditionPlan[] {
  const stream = randomStream(`world/additions-in-use/${city}`);
  const [first, ...others] = candidates;
  const ordered = [...(first ? [first] : []), ...stream.shuffle(others)];
  return ordered
    .flatMap((compound, index) =>
      onFirstBuildings(compound, index <= doubled ? 2 : 1, yearOf(compound), true),
    )
    .slice(0, additionsByCity[city].inUse);
}

function planned(
  candidates: readonly WorldCompound[],
  city: City,
  yearOf: (compound: WorldCompound) => number,
): AdditionPlan[] {
  const chosen = randomStream(`world/additions-planned/${city}`).shuffle(candidates);
  return chosen
    .slice(0, additionsByCity[city].planned)
    .flatMap((compound) => onFirstBuildings(compound, 1, yearOf(compound), false));
}

function onFirstBuildings(
  compound: WorldCompound,
  count: number,
  year: number,
  isInUse: boolean,
): AdditionPlan[] {
  return compound.buildings.slice(0, count).map((building) => ({ compound, building, year, inUse: isInUse }));
}

function ofCity(compounds: readonly WorldCompound[], city: City): WorldCompound[] {
  return compounds.filter((compound) => cityOfCompound(compound) === city);
}

function cityOfCompound(compound: WorldCompound): City {
  return cityOf(countyOfCompound(compound));
}
