import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, rankBy, type CountablePage, type Rank } from '../../../shared/lists/keyset-page';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { ListArguments } from '../../../shared/schema/arguments';
import { checkDays } from '../../../shared/schema/days';
import { checkPeriod } from '../../../shared/schema/period';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { isFiledLate } from './late-filing';
import { Lead } from './lead';
import { LeadConnection, LeadFilter, LeadOrder, LeadOrderField } from './lead-connection';

const ranks: Readonly<Record<LeadOrderField, Rank>> = {
  RECEIVED_ON: rankBy('RECEIVED_ON', 'listed.received_on'),
  LEAD_NO: rankBy('LEAD_NO', 'listed.lead_no'),
};
const newestFirst: LeadOrder = { field: LeadOrderField.RECEIVED_ON, direction: SortDirection.DESC };

@Resolver()
export class LeadsResolver {
  @Query(() => LeadConnection, {
    nullable: true,
    description:
      '某区划内小区的通信设施损毁线索，默认新收到的在前 / Leads on damage to telecom facilities in the compounds of a division, last received first unless told',
  })
  leads(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => LeadFilter, { nullable: true, description: '筛选条件 / Which of them' })
    filter: LeadFilter | null,
    @Arg('orderBy', () => LeadOrder, { nullable: true, description: '排序 / In which order' })
    orderBy: LeadOrder | null,
    @Ctx() context: RequestContext,
  ): Promise<CountablePage<Lead>> {
    const { database, clock } = context;
    const { field, direction } = orderBy ?? newestFirst;
    return keysetPage(
      database,
      {
        entity: Lead,
        condition: allOf(
          compoundWithin('listed.compound_id', checkedDivisionCode('within', within), clock.today()),
          ...conditionsOf(filter ?? {}),
          ...lateFilings(filter?.notFiledWithinDays ?? null, context),
        ),
        rank: ranks[field],
        direction,
      },
      page,
    );
  }
}

function conditionsOf({ sources, causes, verified, receivedFrom, receivedTo }: LeadFilter): SqlPiece[] {
  checkPeriod(['filter.receivedFrom', receivedFrom], ['filter.receivedTo', receivedTo]);
  return [
    ...(sources ? [among('listed.lead_source', sources)] : []),
    ...(causes ? [among('listed.cause', causes)] : []),
    ...(typeof verified === 'boolean' ? [isVerified(verified)] : []),
    ...(receivedFrom ? [{ sql: 'listed.received_on >= ?', parameters: [receivedFrom] }] : []),
    ...(receivedTo ? [{ sql: 'listed.received_on <= ?', parameters: [receivedTo] }] : []),
  ];
}

function lateFilings(withinDays: number | null, { database, clock }: RequestContext): SqlPiece[] {
  if (withinDays === null) return [];
  checkDays('filter.notFiledWithinDays', withinDays);
  return [isFiledLate(database, 'listed', { withinDays, on: clock.today() })];
}

function isVerified(verified: boolean): SqlPiece {
  return { sql: `listed.verified_on IS ${verified ? 'NOT ' : ''}NULL`, parameters: [] };
}
