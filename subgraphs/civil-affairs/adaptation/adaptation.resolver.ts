import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Place } from '../../../shared/access/place';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { indicatorBySubject } from '../../../shared/reference/indicator-loaders';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { DateScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundCivilAffairs } from '../compound/compound-civil-affairs';
import { DivisionCivilAffairs } from '../division/division-civil-affairs';
import { Elder } from '../elder/elder';
import { elderById } from '../elder/elder-loaders';
import { CareFacility } from '../facility/care-facility';
import { careFacilityById } from '../facility/facility-loaders';
import { CareRuleCode, careRuleByCode } from '../rule/care-rule';
import { RuleStatement, statementOf } from '../rule/rule-statement';
import {
  bedCountByCompound,
  bedsByCompound,
  retrofitCountByCompound,
  retrofitsByCompound,
} from './adaptation-loaders';
import { barrierFreeWorks } from './adaptation-rows';
import {
  adaptationsByCompound,
  adaptationsByDivision,
  firstAdaptationYear,
  type AdaptationTally,
} from './adaptation-tally';
import { checkedYear, YearArgument } from './asked-year';
import { FamilyCareBed } from './family-care-bed';
import { HomeAdaptation, publishAdaptation, publishDuplicates } from './home-adaptation';
import { HomeRetrofit } from './home-retrofit';

/** A row with the year for which it was asked. */
type Asked<Row> = Row & { readonly askedYear: number };

const summary = {
  nullable: true,
  description:
    '家庭适老化改造和家庭养老床位；未到的年份、没有记录的年份为空 / Home retrofits and family care beds; null for a year to come or before the records begin',
} as const;

@Resolver(() => CompoundCivilAffairs)
export class CompoundAdaptationResolver {
  @FieldResolver(() => HomeAdaptation, summary)
  homeAdaptation(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @YearArgument() year: number | null,
    @Ctx() context: RequestContext,
  ): Promise<HomeAdaptation | null> {
    const asked = checkedYear(year, on);
    return adaptationOf(asked, { compound: compoundId }, context, () =>
      context.load(adaptationsByCompound, compoundId, { on, year: asked }),
    );
  }

  @FieldResolver(() => [HomeRetrofit], {
    nullable: true,
    description:
      '截至该年已完成或在施工的家庭适老化改造，按编号；限民政 / Home retrofits done or under way by that year, by number; for civil affairs',
  })
  async homeRetrofits(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @YearArgument() year: number | null,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<Asked<HomeRetrofit>[]> {
    const askedYear = checkedYear(year, on);
    checkFirst(first, nestedFirst);
    const rows = await context.load(retrofitsByCompound, compoundId, { on, year: askedYear, first });
    return rows.map((row) => ({ ...row, askedYear }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其数量（户），不隐去；未到的、有记录之前的年份为空；限民政 / Their number (households), never suppressed; null for a year to come or before the records begin; for civil affairs',
  })
  async homeRetrofitCount(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @YearArgument() year: number | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const asked = checkedYear(year, on);
    if (!(await isRecorded(asked, context))) return null;
    return context.load(retrofitCountByCompound, compoundId, { on, year: asked });
  }

  @FieldResolver(() => [FamilyCareBed], {
    nullable: true,
    description:
      '该年服务过的家庭养老床位，按编号；限民政 / Family care beds that served in that year, by number; for civil affairs',
  })
  async familyCareBeds(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @YearArgument() year: number | null,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<Asked<FamilyCareBed>[]> {
    const askedYear = checkedYear(year, on);
    checkFirst(first, nestedFirst);
    const rows = await context.load(bedsByCompound, compoundId, { on, year: askedYear, first });
    return rows.map((row) => ({ ...row, askedYear }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其数量（张），不隐去；未到的、有记录之前的年份为空；限民政 / Their number (beds), never suppressed; null for a year to come or before the records begin; for civil affairs',
  })
  async familyCareBedCount(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @YearArgument() year: number | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const asked = checkedYear(year, on);
    if (!(await isRecorded(asked, context))) return null;
    return context.load(bedCountByCompound, compoundId, { on, year: asked });
  }
}

@Resolver(() => DivisionCivilAffairs)
export class DivisionAdaptationResolver {
  @FieldResolver(() => HomeAdaptation, summary)
  homeAdaptation(
    @Root() { code, on }: DivisionCivilAffairs,
    @YearArgument() year: number | null,
    @Ctx() context: RequestContext,
  ): Promise<HomeAdaptation | null> {
    const asked = checkedYear(year, on);
    return adaptationOf(asked, { division: code }, context, () =>
      context.load(adaptationsByDivision, code, { on, year: asked }),
    );
  }
}

async function adaptationOf(
  year: number,
  place: Place,
  context: RequestContext,
  tally: () => Promise<AdaptationTally>,
): Promise<HomeAdaptation | null> {
  return (await isRecorded(year, context)) ? publishAdaptation(await tally(), year, place) : null;
}

/** Whether there is anything to say of a year: it is not to come, nor before the first of which there is a record. */
async function isRecorded(year: number, context: RequestContext): Promise<boolean> {
  const first = await context.load(firstAdaptationYear.loader, firstAdaptationYear.key, {});
  return first !== null && year >= first && year <= Number(context.clock.today().slice(0, 4));
}

async function onceRule(context: RequestContext): Promise<RuleStatement | null> {
  const rule = await context.load(careRuleByCode, CareRuleCode.HOME_RETROFIT_ONCE, {});
  return rule && statementOf(rule);
}

/** As of which day housing said where it works that year; null when it was never heard. The key matters not. */
async function worksHeardOn(year: number, context: RequestContext): Promise<string | null> {
  return (await context.load(indicatorBySubject, '', barrierFreeWorks(year)))?.asOf ?? null;
}

@Resolver(() => HomeAdaptation)
export class HomeAdaptationResolver {
  @FieldResolver(() => PersonCount, {
    nullable: true,
    description:
      '所在小区该年又有无障碍改造的户数（户），即可能重复；住建部门没有报送的为空 / Households whose compound has barrier-free works in that year as well, i.e. possible duplicates (households); null when housing has told nothing',
  })
  async duplicates(
    @Root() { tally, year }: HomeAdaptation,
    @Ctx() context: RequestContext,
  ): Promise<PersonCount | null> {
    return (await worksHeardOn(year, context)) === null ? null : publishDuplicates(tally);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      '住建部门关于无障碍改造的数据截至哪一日；没有报送的为空 / As of which day housing told of barrier-free works; null when it has not',
  })
  worksAsOf(@Root() { year }: HomeAdaptation, @Ctx() context: RequestContext): Promise<string | null> {
    return worksHeardOn(year, context);
  }

  @FieldResolver(() => RuleStatement, {
    nullable: true,
    description: '避免重复改造的规则 / The rule that no home is done twice',
  })
  rule(@Ctx() context: RequestContext): Promise<RuleStatement | null> {
    return onceRule(context);
  }
}

const elderField = {
  nullable: true,
  description: '为哪位老年人 / The elder for whom it was done',
} as const;
const duplicateField = {
  nullable: true,
  description:
    '所在小区所问年度是否又有无障碍改造，即可能重复；住建部门没有报送的为空 / Whether the compound has barrier-free works in the year asked for as well, i.e. a possible duplicate; null when housing has told nothing',
} as const;
const ruleField = {
  nullable: true,
  description: '判断重复所依据的规则 / The rule by which it counts as a duplicate',
} as const;

async function isDuplicate(elderId: string, year: number, context: RequestContext): Promise<boolean | null> {
  const elder = await context.load(elderById, elderId, {});
  if (!elder?.compoundId) return (await worksHeardOn(year, context)) === null ? null : false;
  const works = await context.load(indicatorBySubject, elder.compoundId, barrierFreeWorks(year));
  if (!works || works.asOf === null) return null;
  return (works.value ?? 0) >= 1;
}

@Resolver(() => HomeRetrofit)
export class HomeRetrofitResolver {
  @FieldResolver(() => Elder, elderField)
  elder(@Root() { elderId }: HomeRetrofit, @Ctx() context: RequestContext): Promise<Elder | null> {
    return context.load(elderById, elderId, {});
  }

  @FieldResolver(() => Boolean, duplicateField)
  duplicate(
    @Root() { elderId, askedYear }: Asked<HomeRetrofit>,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    return isDuplicate(elderId, askedYear, context);
  }

  @FieldResolver(() => RuleStatement, ruleField)
  rule(@Ctx() context: RequestContext): Promise<RuleStatement | null> {
    return onceRule(context);
  }
}

@Resolver(() => FamilyCareBed)
export class FamilyCareBedResolver {
  @FieldResolver(() => Elder, elderField)
  elder(@Root() { elderId }: FamilyCareBed, @Ctx() context: RequestContext): Promise<Elder | null> {
    return context.load(elderById, elderId, {});
  }

  @FieldResolver(() => CareFacility, {
    nullable: true,
    description:
      '哪家养老机构提供服务；没有登记的为空 / The facility that serves; null when none is on record',
  })
  facility(
    @Root() { facilityId }: FamilyCareBed,
    @Ctx() context: RequestContext,
  ): Promise<CareFacility | null> | null {
    return facilityId === null ? null : context.load(careFacilityById, facilityId, {});
  }

  @FieldResolver(() => Boolean, duplicateField)
  duplicate(
    @Root() { elderId, askedYear }: Asked<FamilyCareBed>,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    return isDuplicate(elderId, askedYear, context);
  }

  @FieldResolver(() => RuleStatement, ruleField)
  rule(@Ctx() context: RequestContext): Promise<RuleStatement | null> {
    return onceRule(context);
  }
}
