import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { eldersByBuilding } from '../elder/elder-tally';
import { publishElders } from '../elder/publish-elders';
import { civilAffairsRegister } from '../source';
import { Building } from '../stubs/building';
import { BuildingCivilAffairs } from './building-civil-affairs';

@Resolver(() => Building)
export class BuildingResolver {
  @FieldResolver(() => BuildingCivilAffairs, {
    nullable: true,
    description:
      '民政部门掌握的情况；楼内当日没有登记老年人的为空 / What civil affairs knows; null when no elder is registered there that day',
  })
  async civilAffairs(
    @Root() { id }: Building,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<BuildingCivilAffairs | null> {
    const day = on ?? context.clock.today();
    const tally = await context.load(eldersByBuilding, id, { on: day });
    return (
      tally && {
        elderSummary: publishElders(tally),
        ...blockHead(context.clock, day, civilAffairsRegister((tally.counts?.synthetic ?? 0) > 0)),
      }
    );
  }
}
