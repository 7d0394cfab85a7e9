import type { DateText } from './calendar';

/** The one clock. Every "today" of gateway and departments comes from here. */
export interface Clock {
  /** Today's date in Asia/Shanghai, or the pinned day. */
  today(): DateText;
}

/**
 * The day to which demonstration mode pins the clock: the last Friday before the newest demonstration row ends,
 * so that "this month", "90 days" and "this Friday" never run empty.
 */
export const demonstrationDay: DateText = '2024-11-15';

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** @param pinned a fixed day; without it the real day in Asia/Shanghai. */
export function createClock(pinned?: DateText): Clock {
  return { today: () => pinned ?? shanghai.format(new Date()) };
}
