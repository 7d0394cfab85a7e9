import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { careSectorKinds } from '../case/case-kind';
import { casesByEnterprise } from '../case/case-loaders';
import { callersTally, caseTallyByEnterprise, openCases } from '../case/case-tally';
import { casesOf } from '../case/cases-of.resolver';
import { caseRegister } from '../lists/counted-period';
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

export const EnterpriseCasesResolver = casesOf(EnterprisePublicSecurity, {
  keyOf: ({ uscc }) => uscc,
  list: casesByEnterprise,
  tally: caseTallyByEnterprise,
});

@Resolver(() => EnterprisePublicSecurity)
export class EnterpriseCareSectorResolver {
  /** Kinds of 城政办发〔2024〕23号 二(六)23. */
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本人辖区内养老诈骗、非法集资、欺老虐老的未结案件数（件）；登记开始之前为空 / Open cases of fraud against elders, illegal fundraising and abuse of elders within the caller’s divisions (cases); null before the register begins',
  })
  async openCareSectorCaseCount(
    @Root() { uscc, on }: EnterprisePublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return ifBegun(caseRegister, on, context, async () =>
      openCases(await context.load(caseTallyByEnterprise, uscc, callersTally(context, on)), careSectorKinds),
    );
  }
}
