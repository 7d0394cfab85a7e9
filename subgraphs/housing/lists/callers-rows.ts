import type { Visit } from '../../../shared/access/visit';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';

/** For loaders that leave out what is not the caller's: who asks, and the day by which divisions are judged. */
export interface CallersRows {
  readonly visit: Visit;
  readonly today: DateText;
}

export function callersRows({ visit, clock }: RequestContext): CallersRows {
  return { visit, today: clock.today() };
}
