import type { DataSource } from 'typeorm';
import DataLoader from 'dataloader';
import { Looks } from '../access/looks';
import type { Visit } from '../access/visit';
import type { WithTrails } from '../audit/audit-records.resolver';
import type { ReadTrails } from '../audit/trail-pages';
import type { Clock } from '../time/clock';
import type { LoaderDefinition } from './loader';
import type { DepartmentSurroundings } from './surroundings';

/**
 * What a resolver gets: the department's surroundings and the loaders of this one request.
 * Made anew for each request; nothing in it outlives the answer.
 */
export class RequestContext implements DepartmentSurroundings, WithTrails {
  readonly database: DataSource;
  readonly clock: Clock;
  readonly personCountThreshold: number;
  /** What above PUBLIC this request looked at. */
  readonly looks = new Looks();
  private readonly dataLoaders = new Map<object, Map<string, DataLoader<string, unknown>>>();

  constructor(
    surroundings: DepartmentSurroundings,
    readonly visit: Visit,
    readonly readTrails: ReadTrails | undefined = undefined,
  ) {
    this.database = surroundings.database;
    this.clock = surroundings.clock;
    this.personCountThreshold = surroundings.personCountThreshold;
  }

  /**
   * Loads by key; all keys asked for in the same turn become one SQL statement.
   * Keys with equal `args` share a batch, so a field asked for at two dates costs two statements, however many rows.
   */
  load<Value, Args>(loader: LoaderDefinition<Value, Args>, key: string, args: Args): Promise<Value> {
    return this.dataLoaderOf(loader, args).load(key) as Promise<Value>;
  }

  private dataLoaderOf<Value, Args>(
    loader: LoaderDefinition<Value, Args>,
    args: Args,
  ): DataLoader<string, unknown> {
    let byArgs = this.dataLoaders.get(loader);
    if (!byArgs) this.dataLoaders.set(loader, (byArgs = new Map()));
    const argsText = JSON.stringify(args) ?? '';
    let dataLoader = byArgs.get(argsText);
    if (!dataLoader) {
      dataLoader = new DataLoader<string, unknown>(
        async (keys) => {
          const found = await loader.batch(keys, args, this);
          return keys.map((key) => found.get(key) ?? loader.absent);
        },
        { name: loader.name, maxBatchSize: 10_000 },
      );
      byArgs.set(argsText, dataLoader);
    }
    return dataLoader;
  }
}
