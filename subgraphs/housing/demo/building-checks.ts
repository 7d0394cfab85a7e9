import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCareFacility } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import { BuildingCheck, BuildingCheckOutcome, BuildingCheckSubject } from '../care-facility/building-check';

const subjects = Object.values(BuildingCheckSubject);
const findingShare = 0.28;
const rectifiedShare = 0.55;

/** Checks of the buildings of care facilities, all of which are invented; each was checked two to four times. */
export async function insertBuildingChecks(
  insert: Insert,
  { careFacilities }: DemonstrationWorld,
): Promise<void> {
  const random = randomStream('housing/building-checks');
  await insert(
    BuildingCheck,
    careFacilities.flatMap((facility) =>
      Array.from({ length: random.int(2, 4) }, (_, index) => checkOf(facility, index + 1, random)),
    ),
  );
}

function checkOf(
  { id, compoundId, communityCode }: WorldCareFacility,
  number: number,
  random: RandomStream,
): BuildingCheck {
  const checkedOn = addDays(demonstrationDay, -random.int(3, 540));
  const found = random.chance(findingShare);
  const rectified = addDays(checkedOn, random.int(5, 80));
  return {
    checkNo: `BC-${id.slice('CF-'.length)}-${number}`,
    facilityId: id,
    compoundId,
    communityCode,
    checkedOn,
    subject: random.pick(subjects),
    outcome: found ? BuildingCheckOutcome.FINDING : BuildingCheckOutcome.IN_ORDER,
    rectifiedOn: found && random.chance(rectifiedShare) && rectified <= demonstrationDay ? rectified : null,
    synthetic: true,
  };
}
