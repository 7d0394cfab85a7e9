import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elder } from '../elder/elder';
import { elderCountByCompound, firstEldersByCompound } from '../elder/elder-loaders';
import { hasElderRegister } from '../elder/elder-register';
import { CompoundCivilAffairs } from './compound-civil-affairs';

/** Elders of a compound as persons, for those who look after them. */
@Resolver(() => CompoundCivilAffairs)
export class CompoundEldersResolver {
  @FieldResolver(() => [Elder], {
    nullable: true,
    description: '当日在册的老年人，按编号排列 / Elders who are on the register that day, by id',
  })
  elders(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Elder[]> {
    checkFirst(first, nestedFirst);
    return context.load(firstEldersByCompound, compoundId, { on, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '当日在册的老年人数（人），不隐去；登记开始之前的日期为空 / Elders who are on the register that day (persons), never suppressed; null for a day before the register begins',
  })
  async elderCount(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (!(await hasElderRegister(on, context))) return null;
    return context.load(elderCountByCompound, compoundId, { on });
  }
}
