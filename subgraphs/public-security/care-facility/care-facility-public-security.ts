import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description: '公安机关掌握的养老服务设施情况 / What public security knows about a care facility',
})
export class CareFacilityPublicSecurity extends DepartmentBlock {
  id: string;
}
