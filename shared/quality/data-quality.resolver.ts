import { Arg, Ctx, Int, Query, Resolver, type ClassType } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { seesWholeTerritory } from '../access/territory';
import { checkFirst, rootFirst } from '../schema/first';
import type { DepartmentDeclaration } from '../subgraph/declaration';
import type { RequestContext } from '../subgraph/request-context';
import { FieldQuality } from './field-quality';
import { measuredTables } from './measured-tables';
import { measureTables, type Measured } from './measure-tables';

/** How long what was measured is told again (ms). */
const rememberedMs = 60_000;

interface Remembered {
  readonly measured: Promise<readonly Measured[]>;
  readonly until: number;
  readonly today: string;
}

/**
 * The root field that tells how complete and how fresh a department's fields are. The numbers are of the whole register,
 * so those of tables above PUBLIC are told only to who may see all divisions.
 */
export function dataQualityOf(
  queryName: string,
  { title, entities, access }: Pick<DepartmentDeclaration, 'title' | 'entities' | 'access'>,
): ClassType {
  const remembered = new WeakMap<DataSource, Remembered>();

  function measured({ database, clock }: RequestContext): Promise<readonly Measured[]> {
    const today = clock.today();
    const known = remembered.get(database);
    if (known && known.until > Date.now() && known.today === today) return known.measured;
    const measuring = measureTables(database, measuredTables(entities, access, database), today);
    remembered.set(database, { measured: measuring, until: Date.now() + rememberedMs, today });
    // What failed is not told again.
    measuring.catch(() => remembered.delete(database));
    return measuring;
  }

  @Resolver()
  class DataQualityResolver {
    @Query(() => [FieldQuality], {
      name: queryName,
      nullable: true,
      description: `${title.zh}各数据项的完整程度和新旧程度，按数据项排列，一分钟内不重复统计；涉及个人的登记表不统计，内部登记表只告知可见全部区划者 / How complete and how fresh each field of the department is, by field, counted at most once a minute; registers of persons are not counted, internal registers are told to those who may see all divisions: ${title.en}`,
    })
    async quality(
      @Arg('first', () => Int, {
        defaultValue: rootFirst.most,
        description: `至多几项，0 至 ${rootFirst.most}（项） / At most how many fields, 0 to ${rootFirst.most} (fields)`,
      })
      first: number,
      @Arg('after', () => String, {
        nullable: true,
        description: '只要排在此项之后的，即上一页末项的 coordinate / Only those behind this `coordinate`',
      })
      after: string | null,
      @Ctx() context: RequestContext,
    ): Promise<readonly FieldQuality[]> {
      checkFirst(first, rootFirst);
      const seesAll = await seesWholeTerritory(context);
      const told = (await measured(context)).filter(({ level }) => seesAll || level === 'PUBLIC');
      return told.filter(({ coordinate }) => !after || coordinate > after).slice(0, first);
    }
  }
  return DataQualityResolver;
}
