import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';

const register = 'floating_population_record';

/** The day of the first entry of the register; null while it is empty. The key is always the register. */
const firstDayOfPopulation: LoaderDefinition<DateText | null> = {
  name: 'firstDayOfPopulation',
  absent: null,
  async batch(_keys, _args, { database }) {
    const [row]: { day: DateText | null }[] = await database.manager.query(
      `SELECT MIN(registered_from) AS day FROM ${register}`,
    );
    return row?.day ? new Map([[register, row.day]]) : new Map();
  },
};

/** Whether the register of the floating population has begun on a day: of a day before nothing is known, and that is not nobody. */
export async function hasPopulationRegister(on: DateText, context: RequestContext): Promise<boolean> {
  const first = await context.load(firstDayOfPopulation, register, {});
  return first !== null && first <= on;
}
