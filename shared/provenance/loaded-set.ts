import { LoadedSet } from '../reference/reference-tables';
import type { LoaderDefinition } from '../subgraph/loader';
import type { RequestContext } from '../subgraph/request-context';
import type { Source } from './source';

/** Whether a named set of rows was loaded; a register that holds demonstration rows is synthetic as a whole. */
const isSetLoaded: LoaderDefinition<boolean> = {
  name: 'isSetLoaded',
  absent: false,
  async batch(names, _args, { database }) {
    const rows = await database.manager.findBy(
      LoadedSet,
      names.map((name) => ({ name })),
    );
    return new Map(rows.map(({ name }) => [name, true]));
  },
};

/** Source of counts over a whole register: generated as soon as the named set of rows was loaded into it. */
export function wholeRegisterOf(
  set: string,
  register: (synthetic: boolean) => Source,
): (context: RequestContext) => Promise<Source> {
  return async (context) => register(await context.load(isSetLoaded, set, {}));
}
