import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { Elevator } from '../elevator/elevator';
import { ElevatorCheck } from '../elevator/elevator-check';
import { InspectionResult } from '../inspection/inspection-result';
import { type ElevatorSite, elevatorSites } from './elevator-sites';

/** Shares of the elevators outside of real compounds. Checks are yearly here. */
const overdueShare = 0.12;
const failedShare = 0.03;
const unregisteredShare = 0.02;
const suspendedShare = 0.01;
const checkEveryDays = 365;

/** Elevators of the world and those of the larger care facilities, with the history of their checks. */
export async function insertElevators(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/elevators');
  const histories = elevatorSites(world).map((site) => history(site, random, clock.today()));
  await insert(
    Elevator,
    histories.map(({ elevator }) => elevator),
  );
  await insert(
    ElevatorCheck,
    histories.flatMap(({ checks }) => checks),
  );
}

function history(
  { earliest, spared, added, ...site }: ElevatorSite,
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
