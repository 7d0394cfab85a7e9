import { additionPlans } from './addition-plans';
import { countyOfCompound, type WorldBuilding, type WorldCompound } from './compound';
import { type City, cityOf } from './counties';
import type { WorldElevator, WorldElevatorAddition } from './elevator';
import type { EnterpriseRegister } from './enterprises';
import { type Numbering, numbering, numberingAfter } from './numbering';
import { randomStream, type RandomStream } from './random';
import type { WorldProject } from './renovation-project';

export interface Elevators {
  readonly elevators: readonly WorldElevator[];
  readonly additions: readonly WorldElevatorAddition[];
}

/** How many invented newer compounds of a city have elevators; numbers are ours. */
const compoundsWithElevators: Readonly<Record<City, number>> = { JINCHENG: 36, JIYUAN: 8, ANNING: 40 };

/** Three further compounds in twenty have elevators. */
const furtherShare = 0.15;

/** One elevator in thirty has no maintenance contract that is known. */
const unmaintainedShare = 1 / 30;

/** Elevators and additions that do not depend on the scale. */
export function baseElevators(
  compounds: readonly WorldCompound[],
  projects: readonly WorldProject[],
  enterprises: EnterpriseRegister,
): Elevators {
  const numbers = numbering();
  const added = addedElevators(compounds, projects, enterprises, numbers);
  const stream = randomStream('world/elevators');
  const newer = (Object.keys(compoundsWithElevators) as City[]).flatMap((city) =>
    stream
      .shuffle(compounds.filter((compound) => !compound.isOld && !compound.real && isIn(city, compound)))
      .slice(0, compoundsWithElevators[city]),
  );
  return {
    elevators: [
      ...added.elevators,
      ...newer.flatMap((compound) => several(compound, enterprises, stream, numbers)),
    ],
    additions: added.additions,
  };
}

/** Elevators in further compounds; codes go on after those of the base. */
export function furtherElevators(
  base: readonly WorldElevator[],
  compounds: readonly WorldCompound[],
  enterprises: EnterpriseRegister,
): WorldElevator[] {
  const stream = randomStream('world/further-elevators');
  const numbers = numberingAfter(base.map(({ registrationCode }) => registrationCode));
  return compounds
    .filter(() => stream.chance(furtherShare))
    .flatMap((compound) => several(compound, enterprises, stream, numbers));
}

function addedElevators(
  compounds: readonly WorldCompound[],
  projects: readonly WorldProject[],
  enterprises: EnterpriseRegister,
  numbers: Numbering,
): Elevators {
  const stream = randomStream('world/added-elevators');
  const elevators: WorldElevator[] = [];
  const additions = additionPlans(compounds, projects).map(({ compound, building, year, inUse }) => {
    const elevator = inUse ? elevatorIn(compound, building, enterprises, stream, numbers) : null;
    if (elevator) elevators.push(elevator);
    return {
      applicationNo: numbers.next(`EA-${countyOfCompound(compound)}-${year}`, 3),
      compoundId: compound.id,
      buildingId: building.id,
      registrationCode: elevator?.registrationCode ?? null,
    };
  });
  return { elevators, additions };
}

/** Two to five elevators, spread over the buildings of a compound. */
function several(
  compound: WorldCompound,
  enterprises: EnterpriseRegister,
  stream: RandomStream,
  numbers: Numbering,
): WorldElevator[] {
  const { buildings } = compound;
  return Array.from({ length: stream.int(2, 5) }, (_, index) => buildings[index % buildings.length]).flatMap(
    (building) => (building ? [elevatorIn(compound, building, enterprises, stream, numbers)] : []),
  );
}

/** Of a real compound neither user nor maintainer is named by a document, so it has none. */
function elevatorIn(
  compound: WorldCompound,
  building: WorldBuilding,
  enterprises: EnterpriseRegister,
  stream: RandomStream,
  numbers: Numbering,
): WorldElevator {
  const county = countyOfCompound(compound);
  const maintainer = stream.pick(enterprises.fictitious('ELEVATOR_MAINTAINER', cityOf(county))).uscc;
  const isMaintained = !stream.chance(unmaintainedShare) && !compound.real;
  return {
    registrationCode: numbers.next(`EL-${county}`, 5),
    compoundId: compound.id,
    buildingId: building.id,
    userUscc: compound.real ? null : compound.propertyCompanyUscc,
    maintainerUscc: isMaintained ? maintainer : null,
  };
}

function isIn(city: City, compound: WorldCompound): boolean {
  return cityOf(countyOfCompound(compound)) === city;
}
