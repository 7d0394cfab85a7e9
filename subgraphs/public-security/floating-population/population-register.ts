import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';

const register = 'floating_population_record';

/** Whether anybody was registered by a day. The key is always the register. */
const registerBegun: LoaderDefinition<boolean, { readonly on: DateText }> = {
  name: 'registerBegun',
  absent: false,
  async batch(_keys, { on }, { database }) {
    const rows: unknown[] = await database.manager.query(
      `SELECT 1 FROM ${register} WHERE registered_from <= ? LIMIT 1`,
      [on],
    );
    return new Map([[register, rows.length > 0]]);
  },
};

/** Whether the register of the floating population has begun on a day: of a day before nothing is known, and that is not nobody. */
export function hasPopulationRegister(on: DateText, context: RequestContext): Promise<boolean> {
  return context.load(registerBegun, register, { on });
}
