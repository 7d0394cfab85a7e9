import { Field, ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { BuildingElderSummary } from '../elder/elder-summary';

@ObjectType({ description: '民政部门掌握的楼栋情况 / What civil affairs knows about a building' })
export class BuildingCivilAffairs extends DepartmentBlock {
  @Field(() => BuildingElderSummary, { nullable: true, description: '老年人概况 / Elders in numbers' })
  elderSummary: BuildingElderSummary;
}
