import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({ description: '民政部门掌握的小区情况 / What civil affairs knows about a compound' })
export class CompoundCivilAffairs extends DepartmentBlock {
  compoundId: string;
}
