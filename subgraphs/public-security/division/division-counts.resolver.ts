import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { KindArgument, SinceArgument } from '../case/case-arguments';
import { type CaseKind, telecomKinds } from '../case/case-kind';
import { caseTallyByDivision, filedCases, openCases } from '../case/case-tally';
import { contractorTallyByDivision } from '../contractor/contractor-tally';
import { floatingPopulationByDivision } from '../floating-population/floating-population-of-divisions';
import { leadTallyByDivision, receivedLeads } from '../lead/lead-tally';
import { TelecomDamageCause } from '../lead/lead-terms';
import { DivisionPublicSecurity } from './division-public-security';

@Resolver(() => DivisionPublicSecurity)
export class DivisionCountsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '截至当日的立案数（件） / Cases filed up to the day (cases)',
  })
  async caseCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @KindArgument()
    kind: CaseKind | null,
    @SinceArgument()
    since: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return filedCases(
      await context.load(caseTallyByDivision, code, { on, since: since ?? null }),
      kind ? [kind] : null,
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '当日未侦破也未结案、移交的案件数（件） / Cases neither solved nor closed nor handed over on the day (cases)',
  })
  async openCaseCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @KindArgument()
    kind: CaseKind | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return openCases(
      await context.load(caseTallyByDivision, code, { on, since: null }),
      kind ? [kind] : null,
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '破坏、盗窃通信设施的立案数（件） / Cases of damage to or theft of telecom facilities (cases)',
  })
  async telecomDamageCaseCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @SinceArgument()
    since: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return filedCases(
      await context.load(caseTallyByDivision, code, { on, since: since ?? null }),
      telecomKinds,
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '通信设施损毁线索数（条） / Leads on damage to telecom facilities (leads)',
  })
  async leadCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Arg('cause', () => TelecomDamageCause, {
      nullable: true,
      description: '只计此原因，默认各种原因 / Only of this cause; of all causes unless given',
    })
    cause: TelecomDamageCause | null,
    @SinceArgument()
    since: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return receivedLeads(
      await context.load(leadTallyByDivision, code, { on, since: since ?? null }),
      cause ?? null,
    );
  }

  @FieldResolver(() => PersonCount, {
    nullable: true,
    description: '当日登记在册的流动人口（人） / Floating population on the register that day (persons)',
  })
  floatingPopulation(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount> {
    return context.load(floatingPopulationByDivision, code, { on });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '当日在场的施工方，按项目和层级各计一次（家次） / Firms on renovation sites that day, once for each project and layer (entries)',
  })
  async contractorCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(contractorTallyByDivision, code, { on, since: null })).onSite;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中当日尚未登记备案的（家次） / Of these the ones not registered that day (entries)',
  })
  async unregisteredContractorCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(contractorTallyByDivision, code, { on, since: null })).unregistered;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '自某日至当日有摸底、登记、更新或离场的施工方（家次） / Firms surveyed, registered, brought up to date or gone from a day to the day of the block (entries)',
  })
  async changedContractorCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @SinceArgument()
    since: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(contractorTallyByDivision, code, { on, since: since ?? null })).changed;
  }
}
