import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Case } from '../case/case';
import { KindsArgument } from '../case/case-arguments';
import type { CaseKind } from '../case/case-kind';
import { casesByCareFacility } from '../case/case-loaders';
import { callersTally, caseTallyByCareFacility, filedCases, openCases } from '../case/case-tally';
import { callersRows } from '../lists/callers-rows';
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
    return filedCases(await tally(block, context)) === 0 ? null : block;
  }
}

@Resolver(() => CareFacilityPublicSecurity)
export class CareFacilityPublicSecurityResolver {
  @FieldResolver(() => Int, { nullable: true, description: '立案数（件） / Cases filed (cases)' })
  async caseCount(
    @Root() block: CareFacilityPublicSecurity,
    @KindsArgument()
    kinds: CaseKind[] | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return filedCases(await tally(block, context), kinds ?? null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '未侦破也未结案、移交的案件数（件） / Cases neither solved nor closed nor handed over (cases)',
  })
  async openCaseCount(
    @Root() block: CareFacilityPublicSecurity,
    @KindsArgument()
    kinds: CaseKind[] | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return openCases(await tally(block, context), kinds ?? null);
  }

  @FieldResolver(() => [Case], { nullable: true, description: '案件，新的在前 / Cases, newest first' })
  cases(
    @Root() { id, on }: CareFacilityPublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Case[]> {
    checkFirst(first, nestedFirst);
    return context.load(casesByCareFacility, id, { on, kinds: null, first, caller: callersRows(context) });
  }
}

function tally({ id, on }: CareFacilityPublicSecurity, context: RequestContext) {
  return context.load(caseTallyByCareFacility, id, callersTally(context, on));
}
