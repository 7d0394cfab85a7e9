import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { checkDays, mostDays } from '../../../shared/schema/days';
import { checkPeriod } from '../../../shared/schema/period';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { SinceArgument, UntilArgument } from '../case/case-arguments';
import { caseTallyByDivision, type TallyArgs } from '../case/case-tally';
import { countsOfPlace } from '../case/counts-of-place.resolver';
import { contractorTallyByDivision, type ContractorTally } from '../contractor/contractor-tally';
import { floatingPopulationByDivision } from '../floating-population/floating-population-of-divisions';
import { hasPopulationRegister } from '../floating-population/population-register';
import { lateFilingCountByDivision } from '../lead/late-filing';
import { contractorRegister, isCounted, leadRegister } from '../lists/counted-period';
import { leadTallyByDivision } from '../lead/lead-tally';
import { DivisionPublicSecurity } from './division-public-security';

export const DivisionCountsResolver = countsOfPlace(DivisionPublicSecurity, {
  keyOf: ({ code }) => code,
  cases: caseTallyByDivision,
  leads: leadTallyByDivision,
});

@Resolver(() => DivisionPublicSecurity)
export class DivisionPublicSecurityResolver {
  @FieldResolver(() => PersonCount, {
    nullable: true,
    description:
      '当日登记在册的流动人口（人）；登记开始之前的日期为空 / Floating population on the register that day (persons); null for a day before the register begins',
  })
  async floatingPopulation(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount | null> {
    if (!(await hasPopulationRegister(on, context))) return null;
    return context.load(floatingPopulationByDivision, code, { on });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '企业移送的线索中，收到后若干日内没有立案的（条）；登记开始之前的日期为空 / Leads transferred by enterprises on which no case was filed within so many days of receipt (leads); null for a day before the register begins',
  })
  lateFilingCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Arg('withinDays', () => Int, {
      defaultValue: 0,
      description: `几日之内；0 为当日，文件只说立即，0 至 ${mostDays}（日） / Within how many days; 0 = on the day, the document says only "at once", 0 to ${mostDays} (days)`,
    })
    withinDays: number,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    checkDays('withinDays', withinDays);
    return ifBegun(leadRegister, on, context, () =>
      context.load(lateFilingCountByDivision, code, { on, withinDays }),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '当日在场的施工方，按项目和层级各计一次（家次）；登记开始之前的日期为空 / Firms on renovation sites that day, once for each project and layer (entries); null for a day before the register begins',
  })
  async contractorCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return (await contractorsOf(code, { on, since: null, until: null }, context))?.onSite ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其中当日尚未登记备案的（家次）；登记开始之前的日期为空 / Of these the ones not registered that day (entries); null for a day before the register begins',
  })
  async unregisteredContractorCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return (await contractorsOf(code, { on, since: null, until: null }, context))?.unregistered ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '自某日至另一日或当日有摸底、登记、更新或离场的施工方（家次）；登记开始之前和未到的日子为空 / Firms surveyed, registered, brought up to date or gone from a day to another or to the day of the block (entries); null for a period before the register begins or to come',
  })
  async changedContractorCount(
    @Root() { code, on }: DivisionPublicSecurity,
    @SinceArgument()
    since: DateText | null,
    @UntilArgument()
    until: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    checkPeriod(['since', since], ['until', until]);
    const period = { on, since: since ?? null, until: until ?? null };
    return (await contractorsOf(code, period, context))?.changed ?? null;
  }
}

async function contractorsOf(
  code: string,
  period: TallyArgs,
  context: RequestContext,
): Promise<ContractorTally | null> {
  const counted = await isCounted(contractorRegister, period, context);
  return counted ? context.load(contractorTallyByDivision, code, period) : null;
}
