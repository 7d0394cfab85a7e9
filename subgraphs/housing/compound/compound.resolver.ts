import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { housingRegister } from '../source';
import { Compound } from './compound';
import { CompoundHousing } from './compound-housing';
import { compoundById } from './compound-loaders';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => CompoundHousing, {
    nullable: true,
    description: '住建部门掌握的情况；没有记录则为空 / What housing knows; null when it has no record',
  })
  async housing(
    @Root() { id }: Compound,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CompoundHousing | null> {
    const row = await context.load(compoundById, id, {});
    return row && { ...row, ...blockHead(context.clock, on, housingRegister(row.synthetic)) };
  }
}
