import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { AfterArgument, PageSizeArgument, WithinArgument } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { isWithin } from '../lists/compounds-within';
import { keysetPage, type OrderColumn } from '../lists/keyset-page';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { Lead } from './lead';
import { LeadConnection, LeadFilter, LeadOrder, LeadOrderField } from './lead-connection';

const orders: Readonly<Record<LeadOrderField, OrderColumn<Lead>>> = {
  RECEIVED_ON: { field: 'RECEIVED_ON', column: 'received_on', valueOf: (row) => row.receivedOn },
  LEAD_NO: { field: 'LEAD_NO', column: 'lead_no', valueOf: (row) => row.leadNo },
};
const newestFirst: LeadOrder = { field: LeadOrderField.RECEIVED_ON, direction: SortDirection.DESC };

@Resolver(() => LeadConnection)
export class LeadsResolver {
  @Query(() => LeadConnection, {
    nullable: true,
    description:
      '某区划内小区的通信设施损毁线索，默认新收到的在前 / Leads on damage to telecom facilities in the compounds of a division, last received first unless told',
  })
  leads(
    @WithinArgument()
    within: string,
    @Arg('filter', () => LeadFilter, { nullable: true, description: '筛选条件 / Which of them' })
    filter: LeadFilter | null,
    @Arg('orderBy', () => LeadOrder, { nullable: true, description: '排序 / In which order' })
    orderBy: LeadOrder | null,
    @PageSizeArgument()
    first: number,
    @AfterArgument()
    after: string | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<LeadConnection> {
    const { field, direction } = orderBy ?? newestFirst;
    return keysetPage(database, {
      entity: Lead,
      key: orders.LEAD_NO,
      order: orders[field],
      direction,
      condition: allOf(
        isWithin('listed.compound_id', checkedDivisionCode('within', within), clock.today()),
        ...conditionsOf(filter ?? {}),
      ),
      first,
      after: after ?? null,
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '符合条件的线索总数（条） / All leads that fit (leads)',
  })
  totalCount(@Root() { countAll }: LeadConnection): Promise<number> {
    return countAll();
  }
}

function conditionsOf({ sources, causes, verified, receivedFrom, receivedTo }: LeadFilter): SqlPiece[] {
  return [
    ...(sources ? [among('listed.lead_source', sources)] : []),
    ...(causes ? [among('listed.cause', causes)] : []),
    ...(typeof verified === 'boolean' ? [isVerified(verified)] : []),
    ...(receivedFrom ? [{ sql: 'listed.received_on >= ?', parameters: [receivedFrom] }] : []),
    ...(receivedTo ? [{ sql: 'listed.received_on <= ?', parameters: [receivedTo] }] : []),
  ];
}

function isVerified(verified: boolean): SqlPiece {
  return { sql: `listed.verified_on IS ${verified ? 'NOT ' : ''}NULL`, parameters: [] };
}
