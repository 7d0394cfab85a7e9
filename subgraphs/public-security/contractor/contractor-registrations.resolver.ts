import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { AfterArgument, PageSizeArgument, WithinArgument } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { isWithin } from '../lists/compounds-within';
import { keysetPage, type OrderColumn } from '../lists/keyset-page';
import { allOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { ContractorRegistration } from './contractor-registration';
import {
  ContractorRegistrationConnection,
  ContractorRegistrationFilter,
  ContractorRegistrationOrder,
  ContractorRegistrationOrderField,
} from './contractor-registration-connection';
import { checkedStaleDays, lastStaleDay } from './stale';

const orders: Readonly<Record<ContractorRegistrationOrderField, OrderColumn<ContractorRegistration>>> = {
  REGISTRATION_NO: {
    field: 'REGISTRATION_NO',
    column: 'registration_no',
    valueOf: (row) => row.registrationNo,
  },
  SURVEYED_ON: { field: 'SURVEYED_ON', column: 'surveyed_on', valueOf: (row) => row.surveyedOn },
};
const byNumber: ContractorRegistrationOrder = {
  field: ContractorRegistrationOrderField.REGISTRATION_NO,
  direction: SortDirection.ASC,
};

@Resolver(() => ContractorRegistrationConnection)
export class ContractorRegistrationsResolver {
  @Query(() => ContractorRegistrationConnection, {
    nullable: true,
    description:
      '某区划内改造项目的施工方登记，默认按编号 / Registrations of contractors on the renovation projects of a division, by number unless told',
  })
  contractorRegistrations(
    @WithinArgument()
    within: string,
    @Arg('filter', () => ContractorRegistrationFilter, {
      nullable: true,
      description: '筛选条件 / Which of them',
    })
    filter: ContractorRegistrationFilter | null,
    @Arg('orderBy', () => ContractorRegistrationOrder, {
      nullable: true,
      description: '排序 / In which order',
    })
    orderBy: ContractorRegistrationOrder | null,
    @PageSizeArgument()
    first: number,
    @AfterArgument()
    after: string | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<ContractorRegistrationConnection> {
    const { field, direction } = orderBy ?? byNumber;
    return keysetPage(database, {
      entity: ContractorRegistration,
      key: orders.REGISTRATION_NO,
      order: orders[field],
      direction,
      condition: allOf(
        isOnProjectWithin(checkedDivisionCode('within', within), clock.today()),
        ...conditionsOf(filter ?? {}, clock.today()),
      ),
      first,
      after: after ?? null,
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '符合条件的登记总数（条） / All registrations that fit (registrations)',
  })
  totalCount(@Root() { countAll }: ContractorRegistrationConnection): Promise<number> {
    return countAll();
  }
}

/** A project lies where one of its compounds does. */
function isOnProjectWithin(divisionCode: string, today: DateText): SqlPiece {
  const { sql, parameters } = isWithin('place.compound_id', divisionCode, today);
  return {
    sql: `listed.project_no IN (SELECT place.project_no FROM surveyed_project_compound place WHERE ${sql})`,
    parameters,
  };
}

function conditionsOf(
  { registered, staleDays, onSite }: ContractorRegistrationFilter,
  today: DateText,
): SqlPiece[] {
  return [
    ...(typeof registered === 'boolean'
      ? [{ sql: 'listed.registered = ?', parameters: [Number(registered)] }]
      : []),
    ...(typeof onSite === 'boolean' ? [isOnSite(onSite)] : []),
    ...(typeof staleDays === 'number' ? [isOnSite(true), isStaleFor(staleDays, today)] : []),
  ];
}

function isOnSite(onSite: boolean): SqlPiece {
  return { sql: `listed.ended_on IS ${onSite ? '' : 'NOT '}NULL`, parameters: [] };
}

function isStaleFor(staleDays: number, today: DateText): SqlPiece {
  checkedStaleDays('filter.staleDays', staleDays);
  return { sql: 'listed.last_updated_on <= ?', parameters: [lastStaleDay(staleDays, today)] };
}
