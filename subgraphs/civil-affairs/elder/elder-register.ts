import { hasBegun, type Register } from '../../../shared/lists/first-of-register';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';

const register: Register = { table: 'elder', column: 'registered_on' };

/** Whether the register of elders has begun on a day: of a day before, or of an empty one, nothing is known, and that is not nobody. */
export function hasElderRegister(on: DateText, context: RequestContext): Promise<boolean> {
  return hasBegun(register, on, context);
}
