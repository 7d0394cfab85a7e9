import { registerEnumType } from 'type-graphql';

/** Direction of `orderBy` of every list; the same enum in all departments. */
export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: '排序方向 / Direction of an order',
  valuesConfig: {
    ASC: { description: '升序 / Ascending' },
    DESC: { description: '降序 / Descending' },
  },
});
