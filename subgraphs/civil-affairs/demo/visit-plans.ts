import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import { lastDayOf } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import type { Elder } from '../elder/elder';
import { isDue } from '../elder/register-conditions';
import type { CareVisit } from '../visit/care-visit';
import { CareVisitPlan } from '../visit/care-visit-plan';
import { daysOf, monthsUntil } from './care-visits';

/** A plan for every visit that is due: a day or two before it was made, or some day of a month in which it was not. */
export async function insertVisitPlans(
  insert: Insert,
  elders: readonly Elder[],
  visits: readonly CareVisit[],
  clock: Clock,
): Promise<void> {
  const random = randomStream('civil-affairs/visit-plans');
  const visitedOn = new Map(visits.map((visit) => [`${visit.elderId} ${visit.month}`, visit.visitedOn]));
  await insert(
    CareVisitPlan,
    monthsUntil(clock.today()).flatMap((month) => {
      const days = daysOf(month, lastDayOf(month));
      return elders
        .filter((elder) => isDue(elder, lastDayOf(month)))
        .map(({ id: elderId }) => {
          const visited = days.indexOf(visitedOn.get(`${elderId} ${month}`) ?? '');
          const day = visited < 0 ? random.int(0, days.length - 1) : Math.max(0, visited - random.int(0, 2));
          return { elderId, month, plannedOn: days[day] ?? `${month}-01` };
        });
    }),
  );
}
