import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { casesByCareFacility } from '../case/case-loaders';
import { callersTally, caseTallyByCareFacility, filedCases } from '../case/case-tally';
import { casesOf } from '../case/cases-of.resolver';
import { wholeRegister } from '../source';
import { CareFacility } from '../stubs/care-facility';
import { CareFacilityPublicSecurity } from './care-facility-public-security';

@Resolver(() => CareFacility)
export class CareFacilityResolver {
  @FieldResolver(() => CareFacilityPublicSecurity, {
    nullable: true,
    description:
      '公安机关掌握的情况；所辖区划内从未有案件涉及则为空 / What public security knows; null when no case in the caller’s divisions ever concerned it',
  })
  async publicSecurity(
    @Root() { id }: CareFacility,
    @Ctx() context: RequestContext,
  ): Promise<CareFacilityPublicSecurity | null> {
    const block = { id, ...blockHead(context.clock, null, await wholeRegister(context)) };
    const tally = await context.load(caseTallyByCareFacility, id, callersTally(context, block.on));
    return filedCases(tally) === 0 ? null : block;
  }
}

export const CareFacilityCasesResolver = casesOf(CareFacilityPublicSecurity, {
  keyOf: ({ id }) => id,
  list: casesByCareFacility,
  tally: caseTallyByCareFacility,
});
