import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description: '公安机关掌握的小区情况 / What public security knows about a compound',
})
export class CompoundPublicSecurity extends DepartmentBlock {
  compoundId: string;
}
