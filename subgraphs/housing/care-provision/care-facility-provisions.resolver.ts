import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import { keysetPage, rankBy, type CountablePage } from '../../../shared/lists/keyset-page';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import {
  CareFacilityProvision,
  FacilityProvisionMode,
  FacilityProvisionSetting,
} from './care-facility-provision';

@InputType({
  description:
    '应配养老设施的筛选条件，须同时满足 / Conditions on care facilities due, all of which must hold',
})
export class CareFacilityProvisionFilter {
  @Field(() => [FacilityProvisionSetting], {
    nullable: true,
    description: '只要这些小区的 / Only those in such compounds',
  })
  settings?: readonly FacilityProvisionSetting[] | null;

  @Field(() => [FacilityProvisionMode], {
    nullable: true,
    description: '以这些方式落实的 / Only those got in these ways',
  })
  modes?: readonly FacilityProvisionMode[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否尚未落实 / Whether it is still outstanding' })
  outstanding?: boolean | null;
}

const CareFacilityProvisionConnection = connectionOf(CareFacilityProvision, {
  name: 'CareFacilityProvision',
  rows: { zh: '应配养老设施', en: 'care facilities due' },
  unit: '处',
});

@Resolver()
export class CareFacilityProvisionsResolver {
  @Query(() => CareFacilityProvisionConnection, {
    nullable: true,
    description:
      '某区划及其下级小区应配的养老服务设施，按登记号排序；未知的区划没有行 / Care facilities due in the compounds of a division and below, by number; an unknown division has none',
  })
  careFacilityProvisions(
    @Args(() => ListArguments) { within, ...page }: ListArguments,
    @Arg('filter', () => CareFacilityProvisionFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the facilities due',
    })
    filter: CareFacilityProvisionFilter | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<CareFacilityProvision>> {
    return keysetPage(
      database,
      {
        entity: CareFacilityProvision,
        condition: allOf(
          compoundWithin('listed.compound_id', checkedDivisionCode('within', within), clock.today()),
          ...conditionsOf(filter ?? {}),
        ),
        rank: rankBy('PROVISION_NO', 'listed.provision_no'),
        direction: SortDirection.ASC,
      },
      page,
    );
  }
}

/** A list that is given but empty matches nothing. */
function conditionsOf({ settings, modes, outstanding }: CareFacilityProvisionFilter): SqlPiece[] {
  const isOutstanding = { sql: `listed.settled_on IS ${outstanding ? '' : 'NOT '}NULL`, parameters: [] };
  return [
    ...(settings ? [among('listed.setting', settings)] : []),
    ...(modes ? [among('listed.mode', modes)] : []),
    ...(typeof outstanding === 'boolean' ? [isOutstanding] : []),
  ];
}
