import { addDays, type DateText } from '../../../shared/time/calendar';
import type { ContractorRegistration } from './contractor-registration';
import { isOnSite } from './on-site';

/** The last day of an update that counts as older than `staleDays` today (days). */
export function lastStaleDay(staleDays: number, today: DateText): DateText {
  return addDays(today, -staleDays - 1);
}

/**
 * Whether a registered firm that is still on the site was last brought up to date more than `staleDays` ago. Changes
 * are to be registered 及时; 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(二) gives no number of days.
 */
export function isStale(
  registration: Pick<ContractorRegistration, 'lastUpdatedOn' | 'endedOn'>,
  staleDays: number,
  today: DateText,
): boolean {
  const { lastUpdatedOn } = registration;
  return (
    isOnSite(registration, today) && lastUpdatedOn !== null && lastUpdatedOn <= lastStaleDay(staleDays, today)
  );
}
