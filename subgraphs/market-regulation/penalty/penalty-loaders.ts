import { In, LessThanOrEqual } from 'typeorm';
import type { Register } from '../../../shared/lists/first-of-register';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { Penalty } from './penalty';

export const penaltyRegister: Register = { table: 'penalty', column: 'decided_on' };

/** Penalties decided by a day, newest first. A body has few. */
export const penaltiesByEnterprise: LoaderDefinition<readonly Penalty[], { readonly on: DateText }> = {
  name: 'penaltiesByEnterprise',
  absent: [],
  async batch(codes, { on }, { database }) {
    const rows = await database.manager.find(Penalty, {
      where: { uscc: In([...codes]), decidedOn: LessThanOrEqual(on) },
      order: { decidedOn: 'DESC', decisionNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.uscc);
  },
};
