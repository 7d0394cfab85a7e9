import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by housing; here as its key, to which civil affairs adds its block. */
@ObjectType({ description: '楼栋 / Building of a compound' })
@Directive('@key(fields: "id")')
export class Building {
  @Field(() => ID, { description: '楼栋编号 / Id of the building' })
  id: string;
}
