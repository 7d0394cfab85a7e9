import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Case } from '../case/case';
import { KindsArgument } from '../case/case-arguments';
import { careSectorKinds, type CaseKind } from '../case/case-kind';
import { casesByEnterprise } from '../case/case-loaders';
import { callersTally, caseTallyByEnterprise, filedCases, openCases } from '../case/case-tally';
import { callersRows } from '../lists/callers-rows';
import { policeRegister } from '../source';
import { Enterprise } from '../stubs/enterprise';
import { enterpriseRecord } from './enterprise-loaders';
import { EnterprisePublicSecurity } from './enterprise-public-security';

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @FieldResolver(() => EnterprisePublicSecurity, {
    nullable: true,
    description:
      '公安机关掌握的情况；在所辖区划内没有记录则为空 / What public security knows; null when it has no record in the caller’s divisions',
  })
  async publicSecurity(
    @Root() { uscc }: Enterprise,
    @Ctx() context: RequestContext,
  ): Promise<EnterprisePublicSecurity | null> {
    const record = await context.load(enterpriseRecord, uscc, callersRows(context));
    return record && { uscc, ...blockHead(context.clock, null, policeRegister(record.synthetic)) };
  }
}

@Resolver(() => EnterprisePublicSecurity)
export class EnterpriseCasesResolver {
  @FieldResolver(() => Int, { nullable: true, description: '立案数（件） / Cases filed (cases)' })
  async caseCount(
    @Root() block: EnterprisePublicSecurity,
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
    @Root() block: EnterprisePublicSecurity,
    @KindsArgument()
    kinds: CaseKind[] | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return openCases(await tally(block, context), kinds ?? null);
  }

  /** Kinds of 城政办发〔2024〕23号 二(六)23. */
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其中养老诈骗、非法集资、欺老虐老案件数（件） / Of these fraud against elders, illegal fundraising and abuse of elders (cases)',
  })
  async openCareSectorCaseCount(
    @Root() block: EnterprisePublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return openCases(await tally(block, context), careSectorKinds);
  }

  @FieldResolver(() => [Case], { nullable: true, description: '案件，新的在前 / Cases, newest first' })
  cases(
    @Root() { uscc, on }: EnterprisePublicSecurity,
    @KindsArgument()
    kinds: CaseKind[] | null,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Case[]> {
    checkFirst(first, nestedFirst);
    const caller = callersRows(context);
    return context.load(casesByEnterprise, uscc, { on, kinds: kinds ?? null, first, caller });
  }
}

function tally({ uscc, on }: EnterprisePublicSecurity, context: RequestContext) {
  return context.load(caseTallyByEnterprise, uscc, callersTally(context, on));
}
