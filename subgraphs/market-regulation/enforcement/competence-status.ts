import { registerEnumType } from 'type-graphql';

export enum CompetenceStatus {
  STREET = 'STREET',
  DEPARTMENT = 'DEPARTMENT',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(CompetenceStatus, {
  name: 'CompetenceStatus',
  description: '行政执法职权归属 / Who holds the power to enforce',
  valuesConfig: {
    STREET: { description: '已下放镇人民政府、街道办事处 / Handed down to the town or street' },
    DEPARTMENT: { description: '由区直主管部门行使 / With the department of the district' },
    UNKNOWN: { description: '未登记，不能判断 / Not on record, cannot be decided' },
  },
});
