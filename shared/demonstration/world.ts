import { baseCareFacilities, furtherCareFacilities } from './care-facilities';
import type { WorldCareFacility } from './care-facility';
import type { WorldCompound } from './compound';
import { baseCompounds, furtherCompounds } from './compounds';
import { type WorldDivision, worldDivisions } from './divisions';
import type { WorldElevator, WorldElevatorAddition } from './elevator';
import { baseElevators, furtherElevators } from './elevators';
import type { WorldEnterprise } from './enterprise';
import { enterpriseRegister } from './enterprises';
import { placesOf } from './places';
import { renovationProjects } from './renovation-projects';
import type { WorldProject } from './renovation-project';

// The rows of the world are part of what departments rely on here.
export type {
  CareFacilityKind,
  CareFacilityLevel,
  CareFacilityOwnership,
  WorldCareFacility,
} from './care-facility';
export type { WorldBuilding, WorldCompound, WorldMembership } from './compound';
export type { WorldDivision } from './divisions';
export type { WorldElevator, WorldElevatorAddition } from './elevator';
export type { EnterpriseRole, Utility, WorldEnterprise } from './enterprise';
export type { WorldProject, WorldProjectPhase } from './renovation-project';

/**
 * Who and where of the demonstration: the things that several departments speak of, and how they are linked. No
 * department's facts: each makes its own from this. Real names are those that published documents print (`real`);
 * everything else is invented and says so in its name.
 */
export interface DemonstrationWorld {
  readonly scale: number;
  readonly divisions: readonly WorldDivision[];
  readonly compounds: readonly WorldCompound[];
  readonly enterprises: readonly WorldEnterprise[];
  readonly projects: readonly WorldProject[];
  readonly careFacilities: readonly WorldCareFacility[];
  readonly elevators: readonly WorldElevator[];
  readonly elevatorAdditions: readonly WorldElevatorAddition[];
}

const largestScale = 100;

const worlds = new Map<number, DemonstrationWorld>();

/**
 * The world at a scale, the same rows every time and in every process; computed once per scale.
 * Beyond 1 each step adds about 700 newer compounds to 晋城市, with care facilities and elevators, after the rows of
 * scale 1. Enterprises, projects and elevator additions stay, so every sum of a document stays exact.
 * @param scale a whole number from 1 to 100.
 * @throws RangeError for any other scale.
 */
export function demonstrationWorld(scale = 1): DemonstrationWorld {
  if (!Number.isInteger(scale) || scale < 1 || scale > largestScale) {
    throw new RangeError(
      `demonstration world: expected a whole scale from 1 to ${largestScale}, got ${scale}`,
    );
  }
  const known = worlds.get(scale);
  if (known) return known;
  const world = computeWorld(scale);
  worlds.set(scale, world);
  return world;
}

/** As `demonstrationWorld`, computed anew each time. */
export function computeWorld(scale: number): DemonstrationWorld {
  const divisions = worldDivisions();
  const places = placesOf(divisions);
  const register = enterpriseRegister();
  const compounds = baseCompounds(places, register);
  const projects = renovationProjects(compounds, register);
  const careFacilities = baseCareFacilities(compounds, projects, places, register);
  const { elevators, additions } = baseElevators(compounds, projects, register);
  const further = furtherCompounds(compounds, places, register, scale);
  return {
    scale,
    divisions,
    compounds: [...compounds, ...further],
    enterprises: register.all,
    projects,
    careFacilities: [...careFacilities, ...furtherCareFacilities(careFacilities, further, register)],
    elevators: [...elevators, ...furtherElevators(elevators, further, register)],
    elevatorAdditions: additions,
  };
}
