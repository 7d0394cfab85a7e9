import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description: '公安机关掌握的单位情况 / What public security knows about an enterprise',
})
export class EnterprisePublicSecurity extends DepartmentBlock {
  uscc: string;
}
