import { Field, Int, ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { DateScalar } from '../../../shared/schema/scalars';
import type { CareFacility } from './care-facility';
import { CareFacilityLevel, CareFacilityOwnership } from './care-facility-kind';
import { CareCheckingDepartment, CareHazardDomain } from './care-hazard-domain';

@ObjectType({ description: '一个领域的隐患概况 / Hazards of one domain in numbers' })
export class HazardDomainSummary {
  @Field(() => CareHazardDomain, { nullable: true, description: '领域 / Domain of the risk' })
  domain: CareHazardDomain;

  @Field(() => Int, { nullable: true, description: '未整改隐患数（个） / Open hazards (hazards)' })
  openCount: number;

  @Field(() => Int, { nullable: true, description: '已整改隐患数（个） / Rectified hazards (hazards)' })
  rectifiedCount: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: '最近一次检查日期；没有检查过的为空 / Last checked on; null when never checked',
  })
  lastCheckedOn: string | null;

  @Field(() => CareCheckingDepartment, {
    nullable: true,
    description: '最近一次检查的部门 / Department of the last check',
  })
  checkingDepartment: CareCheckingDepartment | null;
}

@ObjectType({
  description: '民政部门掌握的养老服务设施情况 / What civil affairs knows about a care facility',
})
export class CareFacilityCivilAffairs extends DepartmentBlock {
  @Field(() => CareFacilityLevel, { nullable: true, description: '网络层级 / Level in the care network' })
  level: CareFacilityLevel;

  @Field(() => CareFacilityOwnership, { nullable: true, description: '举办方式 / Who owns and runs it' })
  ownership: CareFacilityOwnership;

  @Field(() => Int, {
    nullable: true,
    description:
      '评定等级（级），1 为最低，5 为最高；未评定的为空 / Rating (level), 1 the lowest and 5 the best; null when not rated',
  })
  ratingLevel: number | null;

  @Field(() => Int, { nullable: true, description: '床位数（张） / Beds (beds)' })
  bedCount: number;

  @Field(() => Boolean, { nullable: true, description: '是否运营 / Whether it is in operation' })
  inOperation: boolean;

  @Field(() => String, { nullable: true, description: '备案编号 / Number of the filing' })
  filingNo: string | null;

  facility: CareFacility;
}
