import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import type { DepartmentBlock } from '../../../shared/schema/department-block';
import { checkPeriod } from '../../../shared/schema/period';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { receivedLeads, type LeadTally } from '../lead/lead-tally';
import { TelecomDamageCause } from '../lead/lead-terms';
import { KindArgument, SinceArgument, UntilArgument } from './case-arguments';
import { caseRegister, isCounted, leadRegister } from '../lists/counted-period';
import { type CaseKind, telecomKinds } from './case-kind';
import { callersTally, filedCases, openCases, type CallersTallyArgs, type CaseTally } from './case-tally';

/** The cases and leads of a place. */
interface CountsOfPlace<Block> {
  readonly keyOf: (block: Block) => string;
  readonly cases: LoaderDefinition<CaseTally, CallersTallyArgs>;
  readonly leads: LoaderDefinition<LeadTally, CallersTallyArgs>;
}

interface Period {
  readonly since?: DateText | null;
  readonly until?: DateText | null;
}

/** The resolver of the numbers of cases and leads on the block of a compound or of a division. */
export function countsOfPlace<Block extends DepartmentBlock>(
  block: ClassType<Block>,
  { keyOf, cases, leads }: CountsOfPlace<Block>,
): ClassType {
  const tallyBetween = (asked: Block, { since, until }: Period, context: RequestContext) => {
    checkPeriod(['since', since], ['until', until]);
    return callersTally(context, asked.on, since ?? null, until ?? null);
  };
  const casesBetween = async (asked: Block, period: Period, context: RequestContext) => {
    const args = tallyBetween(asked, period, context);
    return (await isCounted(caseRegister, args, context)) ? context.load(cases, keyOf(asked), args) : null;
  };
  const leadsBetween = async (asked: Block, period: Period, context: RequestContext) => {
    const args = tallyBetween(asked, period, context);
    return (await isCounted(leadRegister, args, context)) ? context.load(leads, keyOf(asked), args) : null;
  };

  @Resolver(() => block)
  class CountsOfPlaceResolver {
    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '截至当日的立案数，可只计一段日子（件）；登记开始之前和未到的日子为空 / Cases filed up to the day, or in a period (cases); null for a period before the register begins or to come',
    })
    async caseCount(
      @Root() asked: Block,
      @KindArgument() kind: CaseKind | null,
      @SinceArgument() since: DateText | null,
      @UntilArgument() until: DateText | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      const tally = await casesBetween(asked, { since, until }, context);
      return tally && filedCases(tally, kind ? [kind] : null);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '当日未侦破也未结案、移交的案件数（件）；登记开始之前的日期为空 / Cases neither solved nor closed nor handed over on the day (cases); null for a day before the register begins',
    })
    async openCaseCount(
      @Root() asked: Block,
      @KindArgument() kind: CaseKind | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      const tally = await casesBetween(asked, {}, context);
      return tally && openCases(tally, kind ? [kind] : null);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '破坏、盗窃通信设施的立案数（件）；登记开始之前和未到的日子为空 / Cases of damage to or theft of telecom facilities (cases); null for a period before the register begins or to come',
    })
    async telecomDamageCaseCount(
      @Root() asked: Block,
      @SinceArgument() since: DateText | null,
      @UntilArgument() until: DateText | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      const tally = await casesBetween(asked, { since, until }, context);
      return tally && filedCases(tally, telecomKinds);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '通信设施损毁线索数（条）；登记开始之前和未到的日子为空 / Leads on damage to telecom facilities (leads); null for a period before the register begins or to come',
    })
    async leadCount(
      @Root() asked: Block,
      @Arg('cause', () => TelecomDamageCause, {
        nullable: true,
        description: '只计此原因，默认各种原因 / Only of this cause; of all causes unless given',
      })
      cause: TelecomDamageCause | null,
      @SinceArgument() since: DateText | null,
      @UntilArgument() until: DateText | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      const tally = await leadsBetween(asked, { since, until }, context);
      return tally && receivedLeads(tally, cause ?? null);
    }
  }
  return CountsOfPlaceResolver;
}
