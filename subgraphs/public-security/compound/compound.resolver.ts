import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { publishCount } from '../../../shared/persons/person-count';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { isKnownCompound } from '../../../shared/reference/reference-loaders';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { Case } from '../case/case';
import { KindArgument } from '../case/case-arguments';
import type { CaseKind } from '../case/case-kind';
import { casesByCompound } from '../case/case-loaders';
import { caseTallyByCompound } from '../case/case-tally';
import { countsOfPlace } from '../case/counts-of-place.resolver';
import {
  floatingPersonsByCompound,
  floatingPopulationByCompound,
} from '../floating-population/floating-population-loaders';
import { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { hasPopulationRegister } from '../floating-population/population-register';
import { leadTallyByCompound } from '../lead/lead-tally';
import { wholeRegister } from '../source';
import { Compound } from '../stubs/compound';
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

export const CompoundCountsResolver = countsOfPlace(CompoundPublicSecurity, {
  keyOf: ({ compoundId }) => compoundId,
  cases: caseTallyByCompound,
  leads: leadTallyByCompound,
});

@Resolver(() => CompoundPublicSecurity)
export class CompoundPublicSecurityResolver {
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
    description:
      '当日登记在册的流动人口（人）；登记开始之前的日期为空 / Floating population on the register that day (persons); null for a day before the register begins',
  })
  async floatingPopulation(
    @Root() { compoundId, on }: CompoundPublicSecurity,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount | null> {
    if (!(await hasPopulationRegister(on, context))) return null;
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
