import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, mapPage, rankBy, type CountablePage } from '../../../shared/lists/keyset-page';
import { allOf } from '../../../shared/lists/sql-piece';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { ListArguments } from '../../../shared/schema/arguments';
import { checkDays, mostDays } from '../../../shared/schema/days';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { addDays } from '../../../shared/time/calendar';
import { Compound } from '../stubs/compound';
import { Case } from './case';
import { CaseKind } from './case-kind';
import { callersTally, caseTallyByCompound, filedCases, openCases } from './case-tally';
import { TelecomTheftCompound, TelecomTheftCompoundConnection } from './theft-compound';

const { TELECOM_THEFT } = CaseKind;

@Resolver(() => TelecomTheftCompound)
export class TheftCompoundsResolver {
  /** Each compound stands for itself by the last of its cases. */
  @Query(() => TelecomTheftCompoundConnection, {
    nullable: true,
    description:
      '某区划内若干日内有盗窃通信设施案件的小区，最近立案的在前 / Compounds of a division with cases of theft of telecom facilities in the last so many days, last filed first',
  })
  async telecomTheftCompounds(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('sinceDays', () => Int, {
      defaultValue: 365,
      description: `今日前若干日以内（含今日），0 至 ${mostDays}（日） / Within so many days before today, today included, 0 to ${mostDays} (days)`,
    })
    sinceDays: number,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<TelecomTheftCompound>> {
    const today = clock.today();
    const since = addDays(today, -checkDays('sinceDays', sinceDays));
    const found = await keysetPage(
      database,
      {
        entity: Case,
        condition: allOf(
          compoundWithin('listed.compound_id', checkedDivisionCode('within', within), today),
          {
            sql: 'listed.kind = ? AND listed.filed_on >= ? AND listed.filed_on <= ?',
            parameters: [TELECOM_THEFT, since, today],
          },
          {
            sql: `NOT EXISTS (SELECT 1 FROM police_case later WHERE later.compound_id = listed.compound_id
              AND later.kind = ? AND later.filed_on <= ? AND (later.filed_on > listed.filed_on
                OR (later.filed_on = listed.filed_on AND later.case_no > listed.case_no)))`,
            parameters: [TELECOM_THEFT, today],
          },
        ),
        rank: rankBy('LAST_FILED_ON', 'listed.filed_on'),
        direction: SortDirection.DESC,
      },
      page,
    );
    return mapPage(found, ({ compoundId, filedOn }) => ({
      compoundId: compoundId ?? '',
      since,
      lastFiledOn: filedOn,
    }));
  }

  @FieldResolver(() => Compound, { nullable: true, description: '小区 / The compound' })
  compound(@Root() { compoundId }: TelecomTheftCompound): Compound {
    return { id: compoundId };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '这些日子内盗窃通信设施的立案数（件） / Cases of theft of telecom facilities in these days (cases)',
  })
  async theftCaseCount(@Root() row: TelecomTheftCompound, @Ctx() context: RequestContext): Promise<number> {
    return filedCases(await tallyOf(row, context), [TELECOM_THEFT]);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其中未侦破也未结案、移交的（件） / Of these neither solved nor closed nor handed over (cases)',
  })
  async openTheftCaseCount(
    @Root() row: TelecomTheftCompound,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return openCases(await tallyOf(row, context), [TELECOM_THEFT]);
  }
}

function tallyOf({ compoundId, since }: TelecomTheftCompound, context: RequestContext) {
  return context.load(caseTallyByCompound, compoundId, callersTally(context, context.clock.today(), since));
}
