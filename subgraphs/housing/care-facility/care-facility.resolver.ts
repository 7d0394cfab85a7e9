import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import {
  type CallersRows,
  callersRows,
  compoundOfCaller,
  divisionOfCaller,
} from '../../../shared/access/caller-rows';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { allOf, anyOf, named, type SqlPiece } from '../../../shared/lists/sql-piece';
import { FirstArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { hazardRegister, openHazardCountByCompound } from '../fire-safety/fire-hazard-loaders';
import { housingRegister } from '../source';
import { CareFacility } from '../stubs/care-facility';
import { BuildingCheck, isOpenFinding } from './building-check';
import { CareFacilityHousing } from './care-facility-housing';

/**
 * Checks of facilities in the caller's divisions, the newest first. Where a facility stands only its checks tell here,
 * so one elsewhere must look like one that was never checked.
 */
export const checksByFacility: LoaderDefinition<readonly BuildingCheck[], CallersRows> = {
  name: 'checksByFacility',
  absent: [],
  async batch(facilityIds, caller, { database }) {
    const rows = await database.manager
      .createQueryBuilder(BuildingCheck, 'seen')
      .where('seen.facility_id IN (:...facilityIds)', { facilityIds: [...facilityIds] })
      .andWhere(...named('caller', standsWithCaller(caller)))
      .orderBy('seen.checked_on', 'DESC')
      .addOrderBy('seen.check_no', 'ASC')
      .getMany();
    return groupBy(rows, (row) => row.facilityId);
  },
};

/** A facility in a compound belongs where the compound belongs today. */
function standsWithCaller({ visit, today }: CallersRows): SqlPiece {
  const inNoCompound: SqlPiece = { sql: 'seen.compound_id IS NULL', parameters: [] };
  return anyOf(
    compoundOfCaller('seen.compound_id', visit, today),
    allOf(inNoCompound, divisionOfCaller('seen.community_code', visit)),
  );
}

@Resolver(() => CareFacility)
export class CareFacilityResolver {
  @FieldResolver(() => CareFacilityHousing, {
    nullable: true,
    description:
      '住建部门掌握的情况；在所辖区划内没有检查记录的为空 / What housing knows; null when it has no record of a check within the caller’s divisions',
  })
  async housing(
    @Root() { id }: CareFacility,
    @Ctx() context: RequestContext,
  ): Promise<CareFacilityHousing | null> {
    const checks = await context.load(checksByFacility, id, callersRows(context));
    const [newest] = checks;
    if (!newest) return null;
    const head = blockHead(context.clock, null, housingRegister(newest.synthetic));
    return { ...head, checks, compoundId: newest.compoundId };
  }
}

@Resolver(() => CareFacilityHousing)
export class CareFacilityHousingResolver {
  @FieldResolver(() => [BuildingCheck], {
    nullable: true,
    description: '房屋安全检查，新的在前 / Checks of building safety, newest first',
  })
  buildingChecks(
    @Root() { checks }: CareFacilityHousing,
    @FirstArgument() first: number,
  ): readonly BuildingCheck[] {
    checkFirst(first, nestedFirst);
    return checks.slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '房屋安全检查次数（次） / Number of checks of building safety (checks)',
  })
  buildingCheckCount(@Root() { checks }: CareFacilityHousing): number {
    return checks.length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '尚未整改的房屋安全问题数（项） / Findings on the building not yet put right (findings)',
  })
  openBuildingFindingCount(@Root() { checks }: CareFacilityHousing): number {
    return checks.filter(isOpenFinding).length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '所在小区未消除的消防隐患数（处）；不在小区内的、登记开始之前为空 / Open fire hazards of the compound it stands in (hazards); null when in none and before the register begins',
  })
  async openFireHazardCount(
    @Root() { compoundId, on }: CareFacilityHousing,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (compoundId === null) return null;
    return ifBegun(hazardRegister, on, context, () =>
      context.load(openHazardCountByCompound, compoundId, { on }),
    );
  }
}
