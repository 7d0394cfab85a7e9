import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import type { BuildingCheck } from './building-check';

@ObjectType({
  description: '住建部门掌握的养老服务设施情况 / What the housing department knows about a care facility',
})
export class CareFacilityHousing extends DepartmentBlock {
  /** The newest first, at least one. */
  checks: readonly BuildingCheck[];
  compoundId: string | null;
}
