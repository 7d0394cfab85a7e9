import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description: '市场监管部门掌握的区划情况 / What the market-regulation department knows about a division',
})
export class DivisionMarketRegulation extends DepartmentBlock {
  code: string;

  /** Bodies are registered at counties; below there is no count of them. */
  isCountyOrAbove: boolean;
}
