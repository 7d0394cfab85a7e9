import { LoadedSet } from '../reference/reference-tables';
import type { LoaderDefinition } from '../subgraph/loader';

/** Whether a named set of rows was loaded; a register that holds demonstration rows is synthetic as a whole. */
export const isSetLoaded: LoaderDefinition<boolean> = {
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
