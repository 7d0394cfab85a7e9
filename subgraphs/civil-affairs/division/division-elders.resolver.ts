import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PublishedCount } from '../../../shared/persons/person-count';
import { PersonCount } from '../../../shared/persons/person-count.type';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { hasElderRegister } from '../elder/elder-register';
import { ElderSummary } from '../elder/elder-summary';
import { eldersByDivision } from '../elder/elder-tally';
import { publishElders } from '../elder/publish-elders';
import { CareRuleCode, careRuleByCode, sourceOfRule } from '../rule/care-rule';
import { MonthArgument, publishedMonth } from '../visit/published-month';
import { VisitRate } from '../visit/visit-rate';
import { visitsByDivision } from '../visit/visit-tally';
import { DivisionCivilAffairs } from './division-civil-affairs';
import { existed } from './division.resolver';
import { ElderShare } from './elder-share';
import { publishPopulation, publishShare } from './publish-population';
import { residentsByDivision } from './resident-tally';

/** Persons of a division with all below it: only counts, only as they may be shown. */
@Resolver(() => DivisionCivilAffairs)
export class DivisionEldersResolver {
  @FieldResolver(() => PersonCount, {
    nullable: true,
    description:
      '登记的常住人口（人）；没有登记的为空，往日的没有留存，也为空 / Registered residents (persons); null without a register entry, and for days in the past, of which none is kept',
  })
  residentPopulation(
    @Root() block: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount | null> {
    return publishedResidents(block, context);
  }

  @FieldResolver(() => ElderSummary, {
    nullable: true,
    description: '老年人概况；登记开始以前的为空 / Elders in numbers; null before the register begins',
  })
  async elderSummary(
    @Root() block: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<ElderSummary | null> {
    return publishedElders(block, context);
  }

  @FieldResolver(() => ElderShare, {
    nullable: true,
    description: '老年人占常住人口之比 / Elders as a share of the resident population',
  })
  async elderShare(@Root() block: DivisionCivilAffairs, @Ctx() context: RequestContext): Promise<ElderShare> {
    const [summary, population, rule] = await Promise.all([
      publishedElders(block, context),
      publishedResidents(block, context),
      context.load(careRuleByCode, CareRuleCode.ELDER_AGE_FROM, {}),
    ]);
    const elders = summary?.total ?? null;
    return {
      elders,
      population,
      share: elders && publishShare(elders, population),
      ageFrom: rule && Number(rule.value),
      ageSource: rule && sourceOfRule(rule),
    };
  }

  @FieldResolver(() => VisitRate, {
    nullable: true,
    description:
      '月探访情况，计至月末（不迟于所问之日），小区按那一日所属社区计；所问之日未到的、没有记录的、区划当时尚未设立的月份为空 / Monthly visits up to the end of the month (the day asked for at the latest), compounds counted where they belong that day; null for a month to come on the day asked for, without records or before the division stood',
  })
  monthlyVisitRate(
    @Root() block: DivisionCivilAffairs,
    @MonthArgument()
    month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<VisitRate | null> {
    return publishedMonth(context, { month, on: block.on }, async (asked) =>
      existed(block, asked.on) ? context.load(visitsByDivision, block.code, asked) : null,
    );
  }
}

async function publishedElders(
  { code, on }: DivisionCivilAffairs,
  context: RequestContext,
): Promise<ElderSummary | null> {
  if (!(await hasElderRegister(on, context))) return null;
  return publishElders(await context.load(eldersByDivision, code, { on }));
}

/** Of today alone: no population of a past day is kept. */
async function publishedResidents(
  { code, on }: DivisionCivilAffairs,
  context: RequestContext,
): Promise<PublishedCount | null> {
  if (on !== context.clock.today()) return null;
  return publishPopulation(await context.load(residentsByDivision, code, { on }));
}
