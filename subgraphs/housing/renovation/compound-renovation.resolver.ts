import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { projectsByCompound } from './renovation-loaders';
import { RenovationProject } from './renovation-project';

@Resolver(() => CompoundHousing)
export class CompoundRenovationResolver {
  @FieldResolver(() => [RenovationProject], {
    nullable: true,
    description: '改造项目，新的在前 / Renovation projects, newest first',
  })
  async projects(
    @Root() { compoundId }: CompoundHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationProject[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(projectsByCompound, compoundId, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '改造项目数（个） / Number of renovation projects (projects)',
  })
  async projectCount(
    @Root() { compoundId }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(projectsByCompound, compoundId, {})).length;
  }
}
