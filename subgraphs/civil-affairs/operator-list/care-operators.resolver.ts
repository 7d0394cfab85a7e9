import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import { keysetPage, mapPage, rankBy, type CountablePage } from '../../../shared/lists/keyset-page';
import { allOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { locatedInDivisions } from '../place/located-rows';
import { isInForce } from '../purchase/purchased-service';
import { Enterprise } from '../stubs/enterprise';
import { CareOperator } from './care-operator';

@InputType({
  description:
    '养老服务经营主体的筛选条件，须同时满足 / Conditions on care providers, all of which must hold',
})
export class CareOperatorFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: '是否在此区划运营养老服务设施 / Whether it runs a care facility in the division',
  })
  runsFacility?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否承接此区划今日有效的政府购买服务 / Whether it provides a service that the division has bought and that is in force today',
  })
  suppliesServices?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '今日是否在失信名单上 / Whether it is on the list of dishonest bodies today',
  })
  dishonestyListed?: boolean | null;
}

const CareOperatorConnection = connectionOf(Enterprise, {
  name: 'CareOperator',
  rows: { zh: '养老服务经营主体', en: 'care providers' },
  unit: '家',
});

@Resolver()
export class CareOperatorsResolver {
  @Query(() => CareOperatorConnection, {
    nullable: true,
    description:
      '在某区划及其下级运营养老服务设施，或承接其政府购买养老服务的主体，按信用代码；未知的区划没有行 / Legal bodies that run care facilities in a division and below, or provide care services that it buys, by credit code; an unknown division has none',
  })
  async careOperators(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => CareOperatorFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the providers',
    })
    filter: CareOperatorFilter | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<Enterprise>> {
    const condition = isFound(checkedDivisionCode('within', within), clock.today(), filter ?? {});
    const list = { entity: CareOperator, condition, rank: byCode, direction: SortDirection.ASC };
    return mapPage(await keysetPage(database, list, page), ({ uscc }) => ({ uscc }));
  }
}

const byCode = rankBy('USCC', 'listed.uscc');

function isFound(within: string, on: DateText, filter: CareOperatorFilter): SqlPiece {
  const runners = runnersOfFacilities(within, on);
  const suppliers = suppliersTo(within, on);
  return allOf(
    { sql: 'listed.registered_on <= ?', parameters: [on] },
    isAmong(eitherOf(runners, suppliers)),
    ...isOrNot(isAmong(runners), filter.runsFacility),
    ...isOrNot(isAmong(suppliers), filter.suppliesServices),
    ...isOrNot(isListed(on), filter.dishonestyListed),
  );
}

/** Whether the body is among those of a SELECT of credit codes. */
function isAmong({ sql, parameters }: SqlPiece): SqlPiece {
  return { sql: `listed.uscc IN (${sql})`, parameters };
}

/** One list of both, so that either is found by its index. */
function eitherOf(one: SqlPiece, other: SqlPiece): SqlPiece {
  return {
    sql: `SELECT found.uscc FROM (${one.sql} UNION ALL ${other.sql}) found`,
    parameters: [...one.parameters, ...other.parameters],
  };
}

function runnersOfFacilities(within: string, on: DateText): SqlPiece {
  // Among credit codes of which one is NULL, no other is known to be absent.
  const condition = { sql: 'located_row.operator_uscc IS NOT NULL', parameters: [] };
  const { sql, parameters } = locatedInDivisions(
    { table: 'care_facility', columns: ['operator_uscc'], condition },
    [within],
    on,
  );
  return { sql: `SELECT located.operator_uscc AS uscc FROM (${sql}) located`, parameters };
}

function suppliersTo(within: string, on: DateText): SqlPiece {
  const inForce = isInForce('s', on);
  return {
    sql: `SELECT s.provider_uscc AS uscc FROM reference_ancestor a
      JOIN purchased_service s ON s.buyer_code = a.code WHERE a.ancestor_code = ? AND ${inForce.sql}`,
    parameters: [within, ...inForce.parameters],
  };
}

function isListed(on: DateText): SqlPiece {
  return {
    sql: `(SELECT COUNT(*) FROM dishonesty_listing d WHERE d.uscc = listed.uscc
      AND d.listed_on <= ? AND (d.removed_on IS NULL OR ? < d.removed_on)) > 0`,
    parameters: [on, on],
  };
}

function isOrNot({ sql, parameters }: SqlPiece, wanted: boolean | null | undefined): SqlPiece[] {
  if (typeof wanted !== 'boolean') return [];
  return [{ sql: wanted ? sql : `NOT (${sql})`, parameters }];
}
