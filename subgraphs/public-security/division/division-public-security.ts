import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description: '公安机关掌握的区划情况 / What public security knows about a division',
})
export class DivisionPublicSecurity extends DepartmentBlock {
  code: string;
}
