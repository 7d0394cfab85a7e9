import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { publishCount } from '../../../shared/persons/person-count';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { Case } from '../case/case';
import { KindArgument, SinceArgument } from '../case/case-arguments';
import { type CaseKind, telecomKinds } from '../case/case-kind';
import { casesByCompound } from '../case/case-loaders';
import { callersTally, caseTallyByCompound, filedCases, openCases } from '../case/case-tally';
import {
  floatingPersonsByCompound,
  floatingPopulationByCompound,
} from '../floating-population/floating-population-loaders';
import { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { callersRows } from '../lists/callers-rows';
import { leadTallyByCompound, receivedLeads } from '../lead/lead-tally';
import { TelecomDamageCause } from '../lead/lead-terms';
import { wholeRegister } from '../source';
import { Compound } from '../stubs/compound';
import { isKnownCompound } from './compound-loaders';
import { CompoundPublicSecurity } from './compound-public-security';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => CompoundPublicSecurity, {
    nullable: true,
    description:
      '公安机关掌握的情况；没有记录则为空 / What public security knows; null when it has no record',
  })
  async publicSecurity(
    @Root() { id }: Compound,
    @OnArgument()
    on: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<CompoundPublicSecurity | null> {
    if (!(await context.load(isKnownCompound, id, {}))) return null;
    return { compoundId: id, ...blockHead(context.clock, on, await wholeRegister(context)) };
  }
}

@Resolver(() => CompoundPublicSecurity)
export class CompoundPublicSecurityResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '截至当日的立案数（件） / Cases filed up to the day (cases)',
  })
  async caseCount(
    @Root() block: CompoundPublicSecurity,
    @KindArgument()
    kind: CaseKind | null,
    @SinceArgument()
    since: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return filedCases(await tally(block, context, since), kind ? [kind] : null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '当日未侦破也未结案、移交的案件数（件） / Cases neither solved nor closed nor handed over on the day (cases)',
  })
  async openCaseCount(
    @Root() block: CompoundPublicSecurity,
    @KindArgument()
    kind: CaseKind | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return openCases(await tally(block, context, null), kind ? [kind] : null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '破坏、盗窃通信设施的立案数（件） / Cases of damage to or theft of telecom facilities (cases)',
  })
  async telecomDamageCaseCount(
    @Root() block: CompoundPublicSecurity,
    @SinceArgument()
    since: DateText | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return filedCases(await tally(block, context, since), telecomKinds);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '通信设施损毁线索数（条） / Leads on damage to telecom facilities (leads)',
  })
  async leadCount(
    @Root() { compoundId, on }: CompoundPublicSecurity,
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
      await context.load(leadTallyByCompound, compoundId, callersTally(context, on, since)),
      cause ?? null,
    );
  }

  @FieldResolver(() => [Case], {
    nullable: true,
    description: '截至当日立案的案件，新的在前 / Cases filed up to the day, newest first',
  })
  cases(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @KindArgument()
    kind: CaseKind | null,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Case[]> {
    checkFirst(first, nestedFirst);
    const caller = callersRows(context);
    return context.load(casesByCompound, compoundId, { on, kinds: kind ? [kind] : null, first, caller });
  }

  @FieldResolver(() => PersonCount, {
    nullable: true,
    description: '当日登记在册的流动人口（人） / Floating population on the register that day (persons)',
  })
  async floatingPopulation(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount> {
    const persons = await context.load(floatingPopulationByCompound, compoundId, { on });
    return publishCount(persons, context.personCountThreshold);
  }

  @FieldResolver(() => [FloatingPopulationRecord], {
    nullable: true,
    description:
      '当日登记在册的流动人口名单，新登记的在前 / The persons of the floating population on the register that day, last registered first',
  })
  floatingPersons(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly FloatingPopulationRecord[]> {
    checkFirst(first, nestedFirst);
    return context.load(floatingPersonsByCompound, compoundId, { on, first });
  }
}

function tally({ compoundId, on }: CompoundPublicSecurity, context: RequestContext, since: DateText | null) {
  return context.load(caseTallyByCompound, compoundId, callersTally(context, on, since));
}
