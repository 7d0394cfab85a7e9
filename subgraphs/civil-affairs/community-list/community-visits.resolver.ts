import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { firstOf } from '../../../shared/lists/first-of-register';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import type { CountablePage } from '../../../shared/lists/keyset-page';
import { indicatorBySubject, indicatorsOf } from '../../../shared/reference/indicator-loaders';
import { FirstArgument, ListArguments } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { DateScalar, YearMonthScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { yearMonthOf, type YearMonthText } from '../../../shared/time/calendar';
import { Elder } from '../elder/elder';
import { Compound } from '../stubs/compound';
import { countedOn, publishedMonth } from '../visit/published-month';
import { visitRegister, visitsByDivision } from '../visit/visit-tally';
import {
  communitiesWithin,
  compoundsOfCommunity,
  overdueCountByCommunity,
  overdueEldersByCommunity,
} from './community-loaders';
import { CommunityVisits } from './community-visits';
import { CommunityVisitsOrder, CommunityVisitsOrderField } from './community-visits-order';
import { visitsPage } from './visits-page';

const Page = connectionOf(CommunityVisits, {
  name: 'CommunityVisits',
  rows: { zh: '社区探访情况', en: 'communities' },
  unit: '个',
});

@ObjectType('CommunityVisitsConnection', {
  description: '社区探访情况列表的一页 / One page of a list of communities',
})
class CommunityVisitsConnection extends Page {
  @Field(() => DateScalar, {
    nullable: true,
    description: '本部门数据的截至日期 / As-of date of what the department says here',
  })
  asOf: string;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description:
      '探访记录自哪一月起，此前的月份没有行；没有记录的为空 / Month with which the records of visits begin, months before have no rows; null without records',
  })
  recordsFrom: YearMonthText | null;
}

const byCode: CommunityVisitsOrder = {
  field: CommunityVisitsOrderField.CODE,
  direction: SortDirection.ASC,
};

@Resolver()
export class CommunityVisitsResolver {
  @Query(() => CommunityVisitsConnection, {
    nullable: true,
    description:
      '某区划及其下级各社区（村）一个月的探访情况，不列已知无人应访的；未知的区划、未到的和没有记录的月份没有行 / Visits of a month in the communities of a division and below, those left out of which it is known that nobody is due; an unknown division, a month to come or without records has none',
  })
  async communityVisits(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('month', () => YearMonthScalar, {
      nullable: true,
      description: '哪一月，默认本月 / Which month; this month unless given',
    })
    month: YearMonthText | null,
    @Arg('belowTargetOnly', () => Boolean, {
      defaultValue: false,
      description:
        '是否只要所示探访率低于目标的；探访率隐去的不在内 / Whether only those whose rate is shown and below the target; those whose rate is withheld are not among them',
    })
    belowTargetOnly: boolean,
    @Arg('orderBy', () => CommunityVisitsOrder, {
      nullable: true,
      description: '排序，默认按代码升序 / Order; by ascending code unless given',
    })
    orderBy: CommunityVisitsOrder | null,
    @Ctx() context: RequestContext,
  ): Promise<CountablePage<CommunityVisits> & Pick<CommunityVisitsConnection, 'asOf' | 'recordsFrom'>> {
    const asOf = context.clock.today();
    const asked = month ?? yearMonthOf(asOf);
    const rows = await visitsWithin(checkedDivisionCode('within', within), asked, context);
    const wanted = belowTargetOnly ? rows.filter(({ rate }) => rate.belowTarget) : rows;
    const recordsFrom = await firstOf(visitRegister, context);
    const found = visitsPage(wanted, orderBy ?? byCode, page);
    return { ...found, asOf, recordsFrom };
  }
}

/** Only what is shown decides whether a community stands in the list. */
async function visitsWithin(
  within: string,
  month: YearMonthText,
  context: RequestContext,
): Promise<CommunityVisits[]> {
  const today = context.clock.today();
  const asOf = countedOn(month, today);
  const codes = await context.load(communitiesWithin, within, { on: asOf });
  const rows = await Promise.all(
    codes.map(async (code) => {
      const rate = await publishedMonth(context, { month, on: today }, (asked) =>
        context.load(visitsByDivision, code, asked),
      );
      return rate && { division: { code }, month, asOf, rate, overdue: rate.missed };
    }),
  );
  return rows.filter((row) => row !== null).filter(({ rate }) => rate.dueAll.value !== 0);
}

@Resolver(() => CommunityVisits)
export class CommunityVisitsLinksResolver {
  @FieldResolver(() => [Compound], {
    nullable: true,
    description: '截至日期属于此社区的小区，按编号 / Compounds that belong to it on the as-of date, by id',
  })
  async compounds(
    @Root() row: CommunityVisits,
    @FirstArgument() first: number,
    @Arg('underConstructionOnly', () => Boolean, {
      nullable: true,
      description:
        '是否只要今日有改造工程在施工的，以住建部门报送的为准；住建部门没有报送的，结果为空 / Whether only those where renovation works are under way today, as housing has told; null when it has told nothing',
    })
    underConstructionOnly: boolean | null,
    @Ctx() context: RequestContext,
  ): Promise<Compound[] | null> {
    checkFirst(first, nestedFirst);
    const ids = await compoundIdsOf(row, context);
    const wanted = underConstructionOnly ? await underConstruction(ids, context) : ids;
    return wanted && wanted.slice(0, first).map((id) => ({ id }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中的小区数（个） / Number of its compounds (compounds)',
  })
  async compoundCount(@Root() row: CommunityVisits, @Ctx() context: RequestContext): Promise<number> {
    return (await compoundIdsOf(row, context)).length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其中今日有改造工程在施工的小区数（个），以住建部门报送的为准；没有报送的为空 / Number of those where renovation works are under way today, as housing has told; null when it has told nothing (compounds)',
  })
  async compoundUnderConstructionCount(
    @Root() row: CommunityVisits,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return (await underConstruction(await compoundIdsOf(row, context), context))?.length ?? null;
  }

  @FieldResolver(() => [Elder], {
    nullable: true,
    description:
      '应访未访的老年人，按编号；限负责探访的人员 / Elders whose visit is overdue, by id; for those who look after them',
  })
  overdueElders(
    @Root() { division: { code }, asOf: by }: CommunityVisits,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Elder[]> {
    checkFirst(first, nestedFirst);
    return context.load(overdueEldersByCommunity, code, { by, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '应访未访的老年人数（人），不隐去；限负责探访的人员 / Number overdue (persons), never suppressed; for those who look after them',
  })
  overdueElderCount(
    @Root() { division: { code }, asOf: by }: CommunityVisits,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.load(overdueCountByCommunity, code, { by });
  }
}

function compoundIdsOf(
  { division: { code }, asOf }: CommunityVisits,
  context: RequestContext,
): Promise<readonly string[]> {
  return context.load(compoundsOfCommunity, code, { on: asOf });
}

const works = indicatorsOf('Compound', 'PROJECTS_UNDER_CONSTRUCTION', 'CURRENT', 'housing');

/** Those of the compounds with works under way; null when housing was never heard of. */
async function underConstruction(
  ids: readonly string[],
  context: RequestContext,
): Promise<readonly string[] | null> {
  const [heard, ...told] = await Promise.all(
    ['', ...ids].map((id) => context.load(indicatorBySubject, id, works)),
  );
  if (!heard || heard.asOf === null) return null;
  return ids.filter((_id, index) => (told[index]?.value ?? 0) >= 1);
}
