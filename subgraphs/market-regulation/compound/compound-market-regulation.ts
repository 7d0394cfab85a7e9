import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description: '市场监管部门掌握的小区情况 / What the market-regulation department knows about a compound',
})
export class CompoundMarketRegulation extends DepartmentBlock {
  compoundId: string;
}
