import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: '分页信息（Relay 规范） / Information about a page, after the Relay specification',
})
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: '后面是否还有 / Whether more rows follow' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: '前面是否还有 / Whether rows precede' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: '本页首行的游标 / Cursor of the first row of this page',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: "本页末行的游标，作下一页的 after / Cursor of the last row, the next page's `after`",
  })
  endCursor: string | null;
}
