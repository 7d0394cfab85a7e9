import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, rankBy, type CountablePage, type Rank } from '../../../shared/lists/keyset-page';
import { ListArguments } from '../../../shared/schema/arguments';
import { checkDays } from '../../../shared/schema/days';
import { checkPeriod } from '../../../shared/schema/period';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { allOf, anyOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { ContractorRegistration } from './contractor-registration';
import {
  ContractorRegistrationConnection,
  ContractorRegistrationFilter,
  ContractorRegistrationOrder,
  ContractorRegistrationOrderField,
} from './contractor-registration-connection';
import { changeColumns } from './contractor-tally';
import { hasLeftIn, isOnSiteIn } from './on-site';
import { lastStaleDay } from './stale';

const ranks: Readonly<Record<ContractorRegistrationOrderField, Rank>> = {
  REGISTRATION_NO: rankBy('REGISTRATION_NO', 'listed.registration_no'),
  SURVEYED_ON: rankBy('SURVEYED_ON', 'listed.surveyed_on'),
  PROJECT_NO: rankBy('PROJECT_NO', 'listed.project_no'),
};
/** More layers than a chain can have. */
const deepestTier = 100;
const byNumber: ContractorRegistrationOrder = {
  field: ContractorRegistrationOrderField.REGISTRATION_NO,
  direction: SortDirection.ASC,
};

@Resolver()
export class ContractorRegistrationsResolver {
  @Query(() => ContractorRegistrationConnection, {
    nullable: true,
    description:
      '某区划内改造项目的施工方登记，默认按编号 / Registrations of contractors on the renovation projects of a division, by number unless told',
  })
  contractorRegistrations(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
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
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<ContractorRegistration>> {
    const { field, direction } = orderBy ?? byNumber;
    return keysetPage(
      database,
      {
        entity: ContractorRegistration,
        condition: allOf(
          isOnProjectWithin(checkedDivisionCode('within', within), clock.today()),
          ...conditionsOf(filter ?? {}, clock.today()),
        ),
        rank: ranks[field],
        direction,
      },
      page,
    );
  }
}

/** A project lies where one of its compounds does. */
function isOnProjectWithin(divisionCode: string, today: DateText): SqlPiece {
  const { sql, parameters } = compoundWithin('place.compound_id', divisionCode, today);
  return {
    sql: `listed.project_no IN (SELECT place.project_no FROM surveyed_project_compound place WHERE ${sql})`,
    parameters,
  };
}

function conditionsOf(
  {
    registered,
    staleDays,
    onSite,
    tierFrom,
    chainTiersFrom,
    projectNo,
    changedFrom,
    changedTo,
  }: ContractorRegistrationFilter,
  today: DateText,
): SqlPiece[] {
  checkPeriod(['filter.changedFrom', changedFrom], ['filter.changedTo', changedTo]);
  return [
    ...(typeof registered === 'boolean'
      ? [{ sql: 'listed.registered = ?', parameters: [Number(registered)] }]
      : []),
    ...(typeof onSite === 'boolean'
      ? [onSite ? isOnSiteIn('listed', today) : hasLeftIn('listed', today)]
      : []),
    ...(typeof staleDays === 'number' ? [isOnSiteIn('listed', today), isStaleFor(staleDays, today)] : []),
    ...(typeof tierFrom === 'number' ? [isFromTier('listed', checkedTier('tierFrom', tierFrom))] : []),
    ...(typeof chainTiersFrom === 'number'
      ? [isOnChainTo(checkedTier('chainTiersFrom', chainTiersFrom))]
      : []),
    ...(projectNo ? [{ sql: 'listed.project_no = ?', parameters: [projectNo] }] : []),
    ...(changedFrom || changedTo ? [isChanged(changedFrom ?? null, changedTo ?? null)] : []),
  ];
}

/** @throws BAD_USER_INPUT naming the filter */
function checkedTier(filter: 'tierFrom' | 'chainTiersFrom', tier: number): number {
  if (Number.isInteger(tier) && tier >= 1 && tier <= deepestTier) return tier;
  throw badUserInput({
    argument: `filter.${filter}`,
    expected: `a whole number of layers from 1 to ${deepestTier}`,
    received: tier,
  });
}

function isFromTier(alias: 'listed' | 'deep', tier: number): SqlPiece {
  return { sql: `${alias}.tier >= ?`, parameters: [tier] };
}

/** Layers as `tierCount` of the project has them: those whose firms have left count, too. */
function isOnChainTo(tier: number): SqlPiece {
  const { sql, parameters } = isFromTier('deep', tier);
  return {
    sql: `EXISTS (SELECT 1 FROM contractor_registration deep WHERE deep.project_no = listed.project_no AND ${sql})`,
    parameters,
  };
}

function isChanged(from: DateText | null, to: DateText | null): SqlPiece {
  return anyOf(
    ...changeColumns.map((column) =>
      allOf(
        ...(from ? [{ sql: `listed.${column} >= ?`, parameters: [from] }] : []),
        ...(to ? [{ sql: `listed.${column} <= ?`, parameters: [to] }] : []),
      ),
    ),
  );
}

function isStaleFor(staleDays: number, today: DateText): SqlPiece {
  checkDays('filter.staleDays', staleDays);
  return { sql: 'listed.last_updated_on <= ?', parameters: [lastStaleDay(staleDays, today)] };
}
