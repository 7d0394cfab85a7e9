import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { FamilyCareBed } from '../adaptation/family-care-bed';
import { HomeRetrofit, HomeRetrofitStatus } from '../adaptation/home-retrofit';
import { AbilityGrade } from '../elder/ability-grade';
import type { Elder } from '../elder/elder';

const { IDENTIFIED, ASSESSED, UNDER_WORKS, ACCEPTED } = HomeRetrofitStatus;
const years = [2023, 2024] as const;
const advancedAge = 80;
/** One invented compound in ten is a place where many homes were done at a time. */
const campaignShare = 0.1;

/**
 * Home retrofits of poor elders who are very old, disabled or in need of care, and family beds of those in need of care:
 * of invented compounds only. Where there was a campaign others had theirs done, too, without a subsidy; family beds
 * came along in every second of these places.
 */
export async function insertHomeAdaptations(
  insert: Insert,
  world: DemonstrationWorld,
  elders: readonly Elder[],
  clock: Clock,
): Promise<void> {
  const random = randomStream('civil-affairs/home-adaptations');
  const today = clock.today();
  const invented = world.compounds.filter(({ real }) => !real);
  const campaigns = new Map(
    invented.filter(() => random.chance(campaignShare)).map(({ id }, index) => [id, index % 2 === 0]),
  );
  const homes = new Set(invented.map(({ id }) => id));
  const candidates = elders.filter(({ compoundId }) => compoundId !== null && homes.has(compoundId));
  const retrofits: HomeRetrofit[] = [];
  const beds: FamilyCareBed[] = [];
  const facilities = world.careFacilities.filter(({ level }) => level !== 'DISTRICT');
  for (const elder of candidates) {
    const inCampaign = campaigns.has(elder.compoundId ?? '');
    const withBeds = campaigns.get(elder.compoundId ?? '');
    const eligible = isEligible(elder, Number(today.slice(0, 4)));
    if (eligible || (inCampaign && random.chance(0.25))) {
      const planYear = random.pick(years);
      const done = random.int(0, 9);
      const status = planYear < 2024 ? ACCEPTED : (statusByDraw[done] ?? ACCEPTED);
      retrofits.push({
        retrofitNo: `HR-${elder.id}`,
        elderId: elder.id,
        planYear,
        status,
        completedOn: status === ACCEPTED ? addDays(`${planYear}-01-10`, random.int(0, 300)) : null,
        subsidyYuan: eligible && status === ACCEPTED ? `${random.int(15, 40)}00.00` : null,
        synthetic: true,
      });
    }
    const needsCare = elder.abilityGrade === AbilityGrade.SEVERE || elder.abilityGrade === AbilityGrade.TOTAL;
    if (needsCare && random.chance(withBeds ? 0.6 : withBeds === false ? 0 : 0.02)) {
      const ended = random.chance(0.15);
      beds.push({
        bedNo: `FB-${elder.id}`,
        elderId: elder.id,
        facilityId: random.pick(facilities).id,
        startOn: addDays(today, -random.int(320, 600)),
        endOn: ended ? addDays(today, -random.int(1, 200)) : null,
        synthetic: true,
      });
    }
  }
  await insert(HomeRetrofit, retrofits);
  await insert(FamilyCareBed, beds);
}

const statusByDraw: Readonly<Record<number, HomeRetrofitStatus>> = {
  0: IDENTIFIED,
  1: ASSESSED,
  2: UNDER_WORKS,
  3: UNDER_WORKS,
};

/** 特困、低保、低保边缘、“三类户” and very old, disabled or in need of care. */
function isEligible(elder: Elder, year: number): boolean {
  const { hardship, birthYear, disabledAbility, severeDisability } = elder;
  return hardship !== null && (year - birthYear >= advancedAge || disabledAbility || severeDisability);
}
