import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCompound } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import {
  CareFacilityProvision,
  FacilityProvisionMode,
  FacilityProvisionSetting,
} from '../care-provision/care-facility-provision';
import { places } from '../documents';

const modes = Object.values(FacilityProvisionMode);

/** Care facilities due in invented compounds of 城区, where the document holds: those that stand there, and some that do not yet. */
export async function insertCareProvisions(
  insert: Insert,
  { compounds, careFacilities }: DemonstrationWorld,
): Promise<void> {
  const random = randomStream('housing/care-provisions');
  const facilityOf = new Map(
    careFacilities.flatMap(({ id, compoundId }): [string, string][] =>
      compoundId === null ? [] : [[compoundId, id]],
    ),
  );
  const due = compounds
    .filter(({ id, real }) => !real && id.startsWith(`CMP-${places.chengqu}`))
    .flatMap((compound, index) => {
      const facilityId = facilityOf.get(compound.id);
      const isDue = facilityId !== undefined || random.chance(0.15);
      return isDue ? [provisionOf(compound, facilityId ?? null, index, random)] : [];
    });
  await insert(CareFacilityProvision, due);
}

function provisionOf(
  { id: compoundId, isOld }: WorldCompound,
  facilityId: string | null,
  index: number,
  random: RandomStream,
): CareFacilityProvision {
  const settledOn = facilityId === null ? null : addDays(demonstrationDay, -random.int(60, 900));
  const dueBy = addDays(demonstrationDay, random.int(-200, 400));
  const mode = random.pick(modes);
  const [kept, delivered] = [random.chance(0.85), random.chance(0.9)];
  return {
    provisionNo: `CP-${places.chengqu}-${String(index + 1).padStart(4, '0')}`,
    compoundId,
    setting: isOld ? FacilityProvisionSetting.OLD_COMPOUND : FacilityProvisionSetting.NEW_COMPOUND,
    dueBy,
    mode: isOld && settledOn !== null ? mode : null,
    settledOn,
    facilityId,
    plannedTogether: isOld ? null : true,
    builtTogether: isOld ? null : kept,
    acceptedTogether: isOld || settledOn === null ? null : kept,
    deliveredTogether: isOld || settledOn === null ? null : kept && delivered,
    synthetic: true,
  };
}
