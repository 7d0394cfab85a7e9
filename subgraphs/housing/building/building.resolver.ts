import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { CompoundHousing } from '../compound/compound-housing';
import { Building } from './building';
import { buildingsByCompound } from './building-loaders';

@Resolver(() => Building)
export class BuildingResolver {
  @FieldResolver(() => Compound, { nullable: true, description: '所在小区 / The compound it belongs to' })
  compound(@Root() { compoundId }: Building): Compound {
    return { id: compoundId };
  }
}

@Resolver(() => CompoundHousing)
export class CompoundBuildingsResolver {
  @FieldResolver(() => [Building], {
    nullable: true,
    description: '楼栋，总数见 buildings / The buildings; their number is in `buildings`',
  })
  async buildingList(
    @Root() { compoundId }: CompoundHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Building[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(buildingsByCompound, compoundId, {})).slice(0, first);
  }
}
