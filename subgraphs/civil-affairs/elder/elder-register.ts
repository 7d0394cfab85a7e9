import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';

const register = 'elder';

/** The day of the first entry of the register of elders; null while it is empty. The key is always the register. */
const firstDayOfRegister: LoaderDefinition<DateText | null> = {
  name: 'firstDayOfRegister',
  absent: null,
  async batch(_keys, _args, { database }) {
    const [row]: { day: DateText | null }[] = await database.manager.query(
      'SELECT MIN(registered_on) AS day FROM elder',
    );
    return row?.day ? new Map([[register, row.day]]) : new Map();
  },
};

/** Whether the register of elders has begun on a day: of a day before, or of an empty one, nothing is known, and that is not nobody. */
export async function hasElderRegister(on: DateText, context: RequestContext): Promise<boolean> {
  const first = await context.load(firstDayOfRegister, register, {});
  return first !== null && first <= on;
}
