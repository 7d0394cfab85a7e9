import { Field, Int, ObjectType } from 'type-graphql';
import { ReceivedIndicator } from '../../../shared/reference/received-indicator';

@ObjectType({
  description:
    '小区近90日的12345工单和110非警务警情 / Tickets of 12345 and 110 about a compound in the last 90 days',
})
export class RecentTickets {
  @Field(() => Int, {
    nullable: true,
    description:
      '住建部门承办的，已转另一热线的不计（件） / Those that housing handles, without those handed on (tickets)',
  })
  own: number;

  @Field(() => [ReceivedIndicator], {
    nullable: true,
    description:
      '其他部门承办的，每个部门一行，已转另一热线的不计（件） / Those that other departments handle, a row each, without those handed on (tickets)',
  })
  others: readonly ReceivedIndicator[];

  @Field(() => Int, {
    nullable: true,
    description:
      '合计（件）；某部门没有数的不计入 / All together (tickets), departments of which nothing is known left out',
  })
  total: number;
}
