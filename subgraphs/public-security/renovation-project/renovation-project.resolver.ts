import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkDays } from '../../../shared/schema/days';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { KindArgument } from '../case/case-arguments';
import type { CaseKind } from '../case/case-kind';
import { callersTally, caseTallyByProject, filedCases, openCases, type CaseTally } from '../case/case-tally';
import { contractorChainByProject, surveyedProjectByNo } from '../contractor/contractor-loaders';
import { ContractorRegistration } from '../contractor/contractor-registration';
import { isStale } from '../contractor/stale';
import { leadTallyByProject, receivedLeads } from '../lead/lead-tally';
import { caseRegister, leadRegister } from '../lists/counted-period';
import { policeRegister } from '../source';
import { RenovationProject } from '../stubs/renovation-project';
import { RenovationProjectPublicSecurity } from './renovation-project-public-security';

@Resolver(() => RenovationProject)
export class RenovationProjectResolver {
  @FieldResolver(() => RenovationProjectPublicSecurity, {
    nullable: true,
    description:
      '公安机关掌握的情况；未经摸底或不在所辖区划内则为空 / What public security knows; null when it has not surveyed the project or none of it lies in the caller’s divisions',
  })
  async publicSecurity(
    @Root() { projectNo }: RenovationProject,
    @Ctx() context: RequestContext,
  ): Promise<RenovationProjectPublicSecurity | null> {
    const surveyed = await context.load(surveyedProjectByNo, projectNo, callersRows(context));
    return surveyed && { projectNo, ...blockHead(context.clock, null, policeRegister(surveyed.synthetic)) };
  }
}

@Resolver(() => RenovationProjectPublicSecurity)
export class RenovationProjectPublicSecurityResolver {
  @FieldResolver(() => [ContractorRegistration], {
    nullable: true,
    description: '施工链，平铺，按层级排列 / The chain of contractors as a flat list, layer by layer',
  })
  async contractorChain(
    @Root() { projectNo }: RenovationProjectPublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ContractorRegistration[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(contractorChainByProject, projectNo, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '整条施工链上的登记数（条） / Registrations on the whole chain (registrations)',
  })
  async contractorChainCount(
    @Root() { projectNo }: RenovationProjectPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(contractorChainByProject, projectNo, {})).length;
  }

  @FieldResolver(() => Int, { nullable: true, description: '层数（层） / Depth of the chain (layers)' })
  async tierCount(
    @Root() { projectNo }: RenovationProjectPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const chain = await context.load(contractorChainByProject, projectNo, {});
    return chain.reduce((deepest, { tier }) => Math.max(deepest, tier), 0);
  }

  /** Every layer is registered in detail: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(二). */
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '各层施工方是否都已登记备案；尚无施工方则为空 / Whether the firms on every layer are registered; null while there are none',
  })
  async allTiersRegistered(
    @Root() { projectNo }: RenovationProjectPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const chain = await context.load(contractorChainByProject, projectNo, {});
    return chain.length === 0 ? null : chain.every(({ registered }) => registered);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '尚未登记备案的施工方（家） / Firms of the chain that are not registered (firms)',
  })
  async unregisteredCount(
    @Root() { projectNo }: RenovationProjectPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const chain = await context.load(contractorChainByProject, projectNo, {});
    return chain.filter(({ registered }) => !registered).length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '已登记但人员信息超过若干天未更新的在场施工方（家） / Registered firms still on the site whose workers were not brought up to date for so many days (firms)',
  })
  async staleCount(
    @Root() { projectNo }: RenovationProjectPublicSecurity,
    @Arg('staleDays', () => Int, {
      description:
        '超过多少天未更新；文件没有规定天数（天） / For more than how many days; no document sets a number (days)',
    })
    staleDays: number,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    checkDays('staleDays', staleDays);
    const chain = await context.load(contractorChainByProject, projectNo, {});
    return chain.filter((registration) => isStale(registration, staleDays, context.clock.today())).length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本人辖区内的立案数（件）；登记开始之前为空 / Cases filed within the caller’s divisions (cases); null before the register begins',
  })
  async caseCount(
    @Root() block: RenovationProjectPublicSecurity,
    @KindArgument()
    kind: CaseKind | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const cases = await tally(block, context);
    return cases && filedCases(cases, kind ? [kind] : null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本人辖区内未侦破也未结案、移交的案件数（件）；登记开始之前为空 / Cases neither solved nor closed nor handed over within the caller’s divisions (cases); null before the register begins',
  })
  async openCaseCount(
    @Root() block: RenovationProjectPublicSecurity,
    @KindArgument()
    kind: CaseKind | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const cases = await tally(block, context);
    return cases && openCases(cases, kind ? [kind] : null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本人辖区内的通信设施损毁线索数（条）；登记开始之前为空 / Leads on damage to telecom facilities within the caller’s divisions (leads); null before the register begins',
  })
  async leadCount(
    @Root() { projectNo, on }: RenovationProjectPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return ifBegun(leadRegister, on, context, async () =>
      receivedLeads(await context.load(leadTallyByProject, projectNo, callersTally(context, on))),
    );
  }
}

function tally(
  { projectNo, on }: RenovationProjectPublicSecurity,
  context: RequestContext,
): Promise<CaseTally | null> {
  return ifBegun(caseRegister, on, context, () =>
    context.load(caseTallyByProject, projectNo, callersTally(context, on)),
  );
}
