import { hasBegun, type Register } from '../../../shared/lists/first-of-register';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';

const register: Register = { table: 'floating_population_record', column: 'registered_from' };

/** Whether the register of the floating population has begun on a day: of a day before nothing is known, and that is not nobody. */
export function hasPopulationRegister(on: DateText, context: RequestContext): Promise<boolean> {
  return hasBegun(register, on, context);
}
