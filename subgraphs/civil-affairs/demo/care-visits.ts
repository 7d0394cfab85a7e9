import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import {
  addDays,
  lastDayOf,
  yearMonthOf,
  type DateText,
  type YearMonthText,
} from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import type { Elder } from '../elder/elder';
import { isInSpecialDifficulty } from '../elder/register-conditions';
import { CareVisit, CareVisitResult } from '../visit/care-visit';
import type { Home } from './households';

const months = 6;

/** The visits of this month and the five before, as inserted; who is due and has none was missed. */
export async function insertCareVisits(
  insert: Insert,
  homes: readonly Home[],
  elders: readonly Elder[],
  clock: Clock,
): Promise<readonly CareVisit[]> {
  const random = randomStream('civil-affairs/care-visits');
  const today = clock.today();
  const fully = new Set(
    homes
      .filter(({ visitedInFull }) => visitedInFull)
      .map(({ compoundId, communityCode }) => compoundId ?? communityCode),
  );
  const due = elders.filter(isInSpecialDifficulty);
  const visits = monthsUntil(today).flatMap((month) => {
    const lastDay = lastDayOf(month);
    const days = daysOf(month, lastDay < today ? lastDay : today);
    return due
      .filter(({ registeredOn }) => registeredOn <= lastDay)
      .flatMap((elder) => {
        const result = fully.has(elder.compoundId ?? elder.communityCode)
          ? visitedResult(random)
          : resultOf(elder, random);
        return result === null ? [] : [{ elderId: elder.id, month, visitedOn: random.pick(days), result }];
      });
  });
  await insert(CareVisit, visits);
  return visits;
}

function resultOf({ visitConsent }: Elder, random: RandomStream): CareVisitResult | null {
  if (!visitConsent && random.chance(0.3)) return CareVisitResult.DECLINED;
  return random.chance(0.7) ? visitedResult(random) : null;
}

function visitedResult(random: RandomStream): CareVisitResult {
  return random.chance(0.005) ? CareVisitResult.EMERGENCY : CareVisitResult.DONE;
}

/** The days of a month up to one of them. */
export function daysOf(month: YearMonthText, last: DateText): DateText[] {
  return Array.from({ length: Number(last.slice(8)) }, (_, day) => addDays(`${month}-01`, day));
}

/** This month and those before it of which there are visits, the latest first. */
export function monthsUntil(today: DateText): YearMonthText[] {
  const result = [yearMonthOf(today)];
  while (result.length < months) result.push(yearMonthOf(addDays(`${result.at(-1)}-01`, -1)));
  return result;
}
