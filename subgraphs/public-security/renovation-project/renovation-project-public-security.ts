import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description: '公安机关掌握的改造项目情况 / What public security knows about a renovation project',
})
export class RenovationProjectPublicSecurity extends DepartmentBlock {
  projectNo: string;
}
