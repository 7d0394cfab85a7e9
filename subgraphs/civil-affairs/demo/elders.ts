import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { Gender } from '../elder/gender';
import { HardshipCategory } from '../elder/hardship-category';
import type { Home, HomeBuilding } from './households';
import {
  inventedName,
  inventedPhone,
  inventedResidentId,
  inventedRoom,
  opaqueElderId,
} from './invented-persons';

const { INTACT, MILD, MODERATE, SEVERE, TOTAL } = AbilityGrade;
/** Of a hundred elders. */
const grades = hundred([INTACT, 68], [MILD, 17], [MODERATE, 8], [SEVERE, 4], [TOTAL, 3]);
const gradesBesideLift = hundred([INTACT, 36], [MILD, 24], [MODERATE, 20], [SEVERE, 12], [TOTAL, 8]);
const hardships = Object.values(HardshipCategory);
/** MMDD of a year that has 365 days. */
const birthdays = Array.from({ length: 365 }, (_, day) =>
  addDays('1950-01-01', day).slice(5).replace('-', ''),
);

/** Elders of all homes, in their order. */
export async function insertElders(
  insert: Insert,
  homes: readonly Home[],
  clock: Clock,
): Promise<readonly Elder[]> {
  const random = randomStream('civil-affairs/elders');
  const needs = randomStream('civil-affairs/elders-in-need');
  const days = daysBefore(clock.today());
  let serial = 0;
  const elders = homes.flatMap((home) =>
    home.buildings.flatMap((building) =>
      Array.from({ length: building.elders }, () => {
        const elder = elderOf((serial += 1), home, building, random, days);
        return home.manyInNeed ? { ...elder, ...difficulties(elder.abilityGrade, inNeed, needs) } : elder;
      }),
    ),
  );
  await insert(Elder, elders);
  return elders;
}

const oldestRegistration = 1_200;

/** Dates by how long ago they were (days), today at 0: working each out anew would take most of the time. */
function daysBefore(today: DateText): readonly DateText[] {
  return Array.from({ length: oldestRegistration + 1 }, (_, ago) => addDays(today, -ago));
}

function elderOf(
  serial: number,
  home: Home,
  building: HomeBuilding,
  random: RandomStream,
  days: readonly DateText[],
): Elder {
  const ago = (from: number, to: number): DateText => days[random.int(from, to)] ?? '';
  const birthYear = Number(days[0]?.slice(0, 4)) - 61 - Math.min(random.int(0, 32), random.int(0, 32));
  const isMale = random.chance(0.47);
  const abilityGrade = random.pick(building.lift ? gradesBesideLift : grades);
  const registeredOn = random.chance(0.9) ? ago(330, oldestRegistration) : ago(30, 329);
  const stillHere = random.chance(0.985);
  return {
    id: opaqueElderId(serial),
    name: inventedName(serial),
    residentId: inventedResidentId(serial, `${birthYear}${random.pick(birthdays)}`, isMale),
    phone: inventedPhone(serial),
    birthYear,
    gender: isMale ? Gender.MALE : Gender.FEMALE,
    compoundId: home.compoundId,
    buildingId: building.buildingId,
    room: building.buildingId === null ? null : inventedRoom(serial),
    communityCode: home.communityCode,
    abilityGrade,
    assessedOn: registeredOn,
    hardship: random.chance(0.05) ? random.pick(hardships) : null,
    ...difficulties(abilityGrade, { ...home, inVillage: home.compoundId === null }, random),
    visitConsent: home.visitedInFull || random.chance(0.9),
    registeredOn,
    leftOn: stillHere ? null : ago(0, 29),
    synthetic: true,
  };
}

/** How difficulties are drawn where many are in need. */
const inNeed = { difficultyShare: 0.55, manySevere: true, inVillage: false };

/** 失能 follows from the grade; the other groups fall to some of the rest, a few to two. */
function difficulties(
  grade: AbilityGrade,
  { difficultyShare, manySevere, inVillage }: typeof inNeed,
  random: RandomStream,
) {
  const disabledAbility = grade === SEVERE || grade === TOTAL;
  const drawn = random.chance(difficultyShare) ? random.int(0, 99) : -1;
  return {
    livingAlone: within(drawn, 0, 44),
    emptyNest: within(drawn, 35, manySevere ? 64 : 79),
    leftBehind: !manySevere && within(drawn, 80, inVillage ? 92 : 84),
    disabledAbility,
    severeDisability: within(drawn, manySevere ? 65 : inVillage ? 93 : 85, 94),
    specialFamily: within(drawn, 95, 96),
    otherDifficulty: within(drawn, 97, 99),
  };
}

function within(drawn: number, least: number, most: number): boolean {
  return drawn >= least && drawn <= most;
}

function hundred(...shares: readonly (readonly [AbilityGrade, number])[]): AbilityGrade[] {
  return shares.flatMap(([grade, count]) => Array.from({ length: count }, () => grade));
}
