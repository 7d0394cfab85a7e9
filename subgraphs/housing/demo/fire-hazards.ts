import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCompound } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import { places } from '../documents';
import { FireHazard } from '../fire-safety/fire-hazard';
import { FireHazardKind, HazardFinder } from '../fire-safety/fire-hazard-kind';

const shareWithHazards = { old: 0.45, newer: 0.12 };

/** Hazards were found in so many days before the day of the demonstration (days). */
const period = 400;

const kinds = Object.values(FireHazardKind);
const finders = Object.values(HazardFinder).filter((finder) => finder !== HazardFinder.ALLIANCE);

/** Fire hazards, of invented compounds only. The first compound of all has open and cleared ones. */
export async function insertFireHazards(insert: Insert, { compounds }: DemonstrationWorld): Promise<void> {
  const random = randomStream('housing/fire-hazards');
  const invented = compounds.filter(({ real }) => !real);
  const withHazards = invented.filter(
    (compound, index) =>
      random.chance(compound.isOld ? shareWithHazards.old : shareWithHazards.newer) || index === 0,
  );
  await insert(
    FireHazard,
    withHazards.flatMap((compound, index) => {
      const count = index === 0 ? 4 : random.int(1, 4);
      return Array.from({ length: count }, (_, place) =>
        hazardOf(compound, place, index === 0 ? place < 2 : random.chance(0.5), random),
      );
    }),
  );
}

function hazardOf(
  { id, buildings }: WorldCompound,
  place: number,
  open: boolean,
  random: RandomStream,
): FireHazard {
  const foundOn = addDays(demonstrationDay, -random.int(open ? 0 : 30, period));
  const handledOn = notLater(addDays(foundOn, random.int(1, 12)));
  return {
    hazardNo: `FH-${id.slice('CMP-'.length)}-${place + 1}`,
    compoundId: id,
    buildingId: random.chance(0.6) ? random.pick(buildings).id : null,
    kind: random.pick(kinds),
    foundBy: finderOf(id, place, random.pick(finders)),
    foundOn,
    handledOn: open && random.chance(0.5) ? null : handledOn,
    clearedOn: open ? null : notLater(addDays(foundOn, random.int(13, 90))),
    synthetic: true,
  };
}

/** The alliance was announced in 安宁市 alone (安建复函〔2021〕2号 三(三)). */
function finderOf(compoundId: string, place: number, finder: HazardFinder): HazardFinder {
  const byAlliance = place === 0 && compoundId.startsWith(`CMP-${places.anning}`);
  return byAlliance ? HazardFinder.ALLIANCE : finder;
}

function notLater(day: DateText): DateText {
  return day < demonstrationDay ? day : demonstrationDay;
}
