import { countyOfCompound } from '../../../shared/demonstration/compound';
import { cityOf } from '../../../shared/demonstration/counties';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCompound } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { ContractorRegistration } from '../contractor/contractor-registration';
import type { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { inventedPersons, type InventedPerson } from './invented-persons';

type Residence = Omit<FloatingPopulationRecord, 'recordNo' | keyof InventedPerson>;

/** Invented persons: outside workers of the chains, and others all over the compounds. */
export function floatingPopulation(
  world: DemonstrationWorld,
  chains: readonly ContractorRegistration[],
  today: DateText,
): FloatingPopulationRecord[] {
  const random = randomStream('public-security/floating-population');
  const nextPerson = inventedPersons(random, 'FP');
  const residences = [...workers(world, chains, random, today), ...others(world, random, today)];
  return residences.map((residence, index) => ({
    recordNo: `FR-${String(index + 1).padStart(7, '0')}`,
    ...nextPerson(),
    ...residence,
  }));
}

function workers(
  { compounds }: DemonstrationWorld,
  chains: readonly ContractorRegistration[],
  random: RandomStream,
  today: DateText,
): Residence[] {
  const homes = homesByCity(compounds);
  return chains.flatMap((registration) => {
    if (registration.registeredOn === null) return [];
    const city = cityOf(registration.registrationNo.slice(3, 9));
    const lodgings = random.shuffle(homes.get(city) ?? []).slice(0, random.int(1, 3));
    return Array.from({ length: onRegister(registration, random) }, () => ({
      compoundId: random.pick(lodgings),
      employerUscc: registration.enterpriseUscc,
      projectNo: registration.projectNo,
      registrationNo: registration.registrationNo,
      registeredFrom: registration.registeredOn ?? today,
      registeredTo: registration.endedOn,
      synthetic: true,
    }));
  });
}

/** As many as declared, in a third of the firms somewhat fewer. */
function onRegister({ declaredWorkers }: ContractorRegistration, random: RandomStream): number {
  const declared = declaredWorkers ?? 0;
  return random.chance(0.33) ? Math.max(1, declared - random.int(1, 5)) : declared;
}

function others({ compounds }: DemonstrationWorld, random: RandomStream, today: DateText): Residence[] {
  return compounds.flatMap((compound) =>
    Array.from({ length: tenantsOf(compound, random) }, () => {
      const registeredFrom = addDays(today, -random.int(0, 1_100));
      const leftOn = random.chance(0.25) ? addDays(registeredFrom, random.int(30, 500)) : null;
      return {
        compoundId: compound.id,
        employerUscc: null,
        projectNo: null,
        registrationNo: null,
        registeredFrom,
        registeredTo: leftOn !== null && leftOn <= today ? leftOn : null,
        synthetic: true,
      };
    }),
  );
}

function tenantsOf({ real, pilot, dwellings }: WorldCompound, random: RandomStream): number {
  if (real && !pilot) return random.int(24, 48);
  return Math.round(dwellings / random.int(20, 80)) + random.int(0, 2);
}

function homesByCity(compounds: readonly WorldCompound[]): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const compound of compounds) {
    const city = cityOf(countyOfCompound(compound));
    const list = homes.get(city);
    if (list) list.push(compound.id);
    else homes.set(city, [compound.id]);
  }
  return homes;
}
