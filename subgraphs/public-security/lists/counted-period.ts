import { hasBegun, type Register } from '../../../shared/lists/first-of-register';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { isToCome, lastCountedDay, type TallyArgs } from '../case/case-tally';

export const caseRegister: Register = { table: 'police_case', column: 'filed_on' };
export const leadRegister: Register = { table: 'damage_lead', column: 'received_on' };
export const contractorRegister: Register = { table: 'contractor_registration', column: 'surveyed_on' };

/** Whether a period was counted: it is not to come, nor over before the register begins. */
export async function isCounted(
  register: Register,
  period: Pick<TallyArgs, 'on' | 'since' | 'until'>,
  context: RequestContext,
): Promise<boolean> {
  return !isToCome(period) && hasBegun(register, lastCountedDay(period), context);
}
