import { Field, InputType, registerEnumType } from 'type-graphql';
import { SortDirection } from '../../../shared/schema/sort-direction';

export enum CommunityVisitsOrderField {
  CODE = 'CODE',
  RATE = 'RATE',
  OVERDUE = 'OVERDUE',
}
registerEnumType(CommunityVisitsOrderField, {
  name: 'CommunityVisitsOrderField',
  description: '社区探访情况按什么排序 / What the visits of communities are ordered by',
  valuesConfig: {
    CODE: { description: '区划代码 / Code of the division' },
    RATE: {
      description:
        '按全部应访人数的探访率；隐去的低于所有比率 / Rate of all due; those withheld stand below every rate',
    },
    OVERDUE: {
      description:
        '应访未访人数；隐去的低于所有人数 / Number overdue; those withheld stand below every number',
    },
  },
});

@InputType({
  description:
    '社区探访情况的排序，只按所示的数值，同值的按代码升序 / Order of the visits of communities, by the values shown alone; equals by ascending code',
})
export class CommunityVisitsOrder {
  @Field(() => CommunityVisitsOrderField, { description: '按什么排序 / What to order by' })
  field: CommunityVisitsOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}
