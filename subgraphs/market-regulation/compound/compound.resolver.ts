import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isKnownCompound } from '../../../shared/reference/reference-loaders';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { elevatorCountsByCompound, elevatorsByCompound } from '../elevator/elevator-loaders';
import { elevatorsOf } from '../elevator/elevators-of.resolver';
import { wholeRegister } from '../source';
import { Compound } from '../stubs/compound';
import { CompoundMarketRegulation } from './compound-market-regulation';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => CompoundMarketRegulation, {
    nullable: true,
    description:
      '市场监管部门掌握的情况；没有记录则为空 / What market regulation knows; null when it has no record',
  })
  async marketRegulation(
    @Root() { id }: Compound,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CompoundMarketRegulation | null> {
    if (!(await context.load(isKnownCompound, id, {}))) return null;
    return { compoundId: id, ...blockHead(context.clock, on, await wholeRegister(context)) };
  }
}

export const CompoundElevatorsResolver = elevatorsOf(CompoundMarketRegulation, {
  keyOf: ({ compoundId }) => compoundId,
  list: elevatorsByCompound,
  counts: elevatorCountsByCompound,
});
