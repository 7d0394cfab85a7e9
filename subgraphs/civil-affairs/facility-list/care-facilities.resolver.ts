import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { AfterArgument, PageSizeArgument, WithinArgument } from '../../../shared/schema/arguments';
import { connectionPage, decodeCursor } from '../../../shared/schema/connection';
import { checkFirst, rootFirst } from '../../../shared/schema/first';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CareFacilityConnection } from './care-facility-connection';
import { CareFacilityFilter, CareFacilityOrder, CareFacilityOrderField } from './care-facility-filter';
import { countFacilities, findFacilities, ordersByNumber, type FacilityPosition } from './facility-search';

const byId: CareFacilityOrder = { field: CareFacilityOrderField.ID, direction: SortDirection.ASC };

@Resolver(() => CareFacilityConnection)
export class CareFacilitiesResolver {
  @Query(() => CareFacilityConnection, {
    nullable: true,
    description:
      '某区划及其下级的养老服务设施；未知的区划没有行 / Care facilities of a division and below; an unknown division has none',
  })
  async careFacilities(
    @WithinArgument()
    within: string,
    @Arg('filter', () => CareFacilityFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the facilities',
    })
    filter: CareFacilityFilter | null,
    @Arg('orderBy', () => CareFacilityOrder, {
      nullable: true,
      description: '排序，默认按编号升序 / Order; by ascending id unless given',
    })
    orderBy: CareFacilityOrder | null,
    @PageSizeArgument()
    first: number,
    @AfterArgument()
    after: string | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CareFacilityConnection> {
    checkFirst(first, rootFirst);
    const order = orderBy ?? byId;
    const search = {
      within: checkedDivisionCode('within', within),
      on: clock.today(),
      filter: filter ?? {},
    };
    const start = after === null || after === undefined ? null : positionOf(after, order);
    const ranked = await findFacilities(database, search, order, start, first + 1);
    const positions = new Map(ranked.map(({ facility, position }) => [facility, position]));
    const page = connectionPage(
      ranked.map(({ facility }) => facility),
      {
        first,
        after: after ?? undefined,
        totalCount: null,
        positionOf: (facility) => [order.field, positions.get(facility)?.value ?? null, facility.id],
      },
    );
    return { ...page, search };
  }

  @FieldResolver(() => Int, { nullable: true, description: '总数（个） / Number of all rows (facilities)' })
  totalCount(
    @Root() { search }: CareFacilityConnection,
    @Ctx() { database }: RequestContext,
  ): Promise<number> {
    return countFacilities(database, search);
  }
}

/** @throws BAD_USER_INPUT naming `after` when the cursor is not of a list in this order. */
function positionOf(after: string, { field }: CareFacilityOrder): FacilityPosition {
  const [orderedBy, value, id] = decodeCursor(after, 3);
  const isRight = typeof value === (ordersByNumber(field) ? 'number' : 'string');
  if (orderedBy === field && isRight && typeof id === 'string')
    return { value: value as string | number, id };
  throw badUserInput({
    argument: 'after',
    expected: 'a cursor from pageInfo.endCursor of the same list in the same order',
    received: after,
  });
}
