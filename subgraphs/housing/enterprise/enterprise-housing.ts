import { ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';

@ObjectType({
  description:
    '住建部门掌握的企业情况：物业、施工、监理、设计 / What the housing department knows about a firm: property, works, supervision, design',
})
export class EnterpriseHousing extends DepartmentBlock {
  uscc: string;
}
