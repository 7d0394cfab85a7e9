import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type {
  DemonstrationWorld,
  WorldCareFacility,
  WorldCompound,
} from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { Elevator } from '../elevator/elevator';
import { ElevatorCheck } from '../elevator/elevator-check';
import { InspectionResult } from '../inspection/inspection-result';

/** Shares of the elevators outside of real compounds. Checks are yearly here. */
const overdueShare = 0.12;
const failedShare = 0.03;
const unregisteredShare = 0.02;
const suspendedShare = 0.01;
const checkEveryDays = 365;

/** What is fixed about an elevator before its dates are drawn. */
interface Site extends Pick<
  Elevator,
  | 'registrationCode'
  | 'compoundId'
  | 'buildingId'
  | 'facilityId'
  | 'communityCode'
  | 'userUscc'
  | 'maintainerUscc'
> {
  readonly earliest: DateText;
  /** Nothing unfavourable: a document names its compound. */
  readonly spared: boolean;
  readonly added: boolean;
}

/** Elevators of the world and those of the larger care facilities, with the history of their checks. */
export async function insertElevators(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/elevators');
  const sites = [...compoundSites(world), ...facilitySites(world)];
  const histories = sites.map((site) => history(site, random, clock.today()));
  await insert(
    Elevator,
    histories.map(({ elevator }) => elevator),
  );
  await insert(
    ElevatorCheck,
    histories.flatMap(({ checks }) => checks),
  );
}

function compoundSites({ elevators, elevatorAdditions, compounds }: DemonstrationWorld): Site[] {
  const compoundOf = new Map(compounds.map((compound) => [compound.id, compound]));
  const additionYear = new Map(
    elevatorAdditions.map(({ registrationCode, applicationNo }) => [
      registrationCode,
      applicationNo.split('-')[2],
    ]),
  );
  return elevators.map((elevator) => {
    const compound = compoundOf.get(elevator.compoundId);
    const added = additionYear.get(elevator.registrationCode);
    return {
      ...elevator,
      facilityId: null,
      communityCode: null,
      earliest: added ? `${added}-04-01` : `${Math.max(compound?.builtYear ?? 2000, 2000)}-03-01`,
      spared: compound?.real ?? false,
      added: added !== undefined,
    };
  });
}

/** Kinds of facility with several floors and an elevator of their own. */
const kindsWithElevator: ReadonlySet<WorldCareFacility['kind']> = new Set([
  'CARE_HOME',
  'NURSING_HOME',
  'PUBLIC_CARE_HOME',
  'REGIONAL_CARE_CENTRE',
  'EXTREME_POVERTY_SUPPORT_HOME',
  'ELDER_SERVICE_COMPLEX',
]);

function facilitySites({ careFacilities, compounds, enterprises, elevators }: DemonstrationWorld): Site[] {
  const random = randomStream('market-regulation/facility-elevators');
  const compoundOf = new Map<string, WorldCompound>(compounds.map((compound) => [compound.id, compound]));
  const maintainers = enterprises.filter(({ real, roles }) => !real && roles.includes('ELEVATOR_MAINTAINER'));
  if (maintainers.length === 0 || elevators.length === 0) return [];
  return careFacilities
    .filter(({ kind }) => kindsWithElevator.has(kind))
    .map((facility) => ({
      registrationCode: facility.id.replace('CF-', 'EL-').replace(/-(\d+)$/, '-F$1'),
      compoundId: facility.compoundId,
      buildingId: null,
      facilityId: facility.id,
      communityCode: facility.compoundId === null ? facility.communityCode : null,
      userUscc: facility.operatorUscc,
      maintainerUscc: random.pick(maintainers).uscc,
      earliest: `${random.int(2012, 2022)}-05-01`,
      spared: facility.compoundId !== null && (compoundOf.get(facility.compoundId)?.real ?? false),
      added: false,
    }));
}

function history(
  { earliest, spared, added, ...site }: Site,
  random: RandomStream,
  today: DateText,
): { elevator: Partial<Elevator>; checks: ElevatorCheck[] } {
  const installedOn = earlier(addDays(earliest, random.int(0, 150)), addDays(today, -30));
  const overdue = random.chance(overdueShare);
  const failed = random.chance(failedShare);
  const unregistered = random.chance(unregisteredShare);
  const suspended = random.chance(suspendedShare);
  const wanted = addDays(today, overdue && !spared ? -random.int(1, 200) : random.int(5, checkEveryDays - 5));
  const elevator = {
    ...site,
    installedOn,
    useRegisteredOn:
      unregistered && !spared && !added ? null : earlier(addDays(installedOn, random.int(5, 25)), today),
    suspendedOn: suspended && !spared ? addDays(today, -random.int(10, 90)) : null,
    decommissionedOn: null,
    synthetic: true,
  };
  const checks = passedChecks(site.registrationCode, installedOn, wanted);
  if (failed && !spared) checks.push(failedCheck(site.registrationCode, addDays(today, -random.int(1, 4))));
  return { elevator, checks };
}

/** At most three yearly checks, the last of which makes `wanted` the due date unless the elevator is too new. */
function passedChecks(registrationCode: string, installedOn: DateText, wanted: DateText): ElevatorCheck[] {
  const days = [3, 2, 1]
    .map((years) => addDays(wanted, -years * checkEveryDays))
    .filter((day) => day > installedOn);
  return (days.length === 0 ? [installedOn] : days).map((checkedOn) => ({
    registrationCode,
    checkedOn,
    result: InspectionResult.PASS,
    nextDueOn: addDays(checkedOn, checkEveryDays),
  }));
}

function failedCheck(registrationCode: string, checkedOn: DateText): ElevatorCheck {
  return { registrationCode, checkedOn, result: InspectionResult.FAIL, nextDueOn: null };
}

function earlier(left: DateText, right: DateText): DateText {
  return left < right ? left : right;
}
