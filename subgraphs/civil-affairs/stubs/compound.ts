import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by housing; here as its key, to which civil affairs adds its block. */
@ObjectType({ description: '小区 / Residential compound' })
@Directive('@key(fields: "id")')
export class Compound {
  @Field(() => ID, { description: '小区编号 / Id of the compound' })
  id: string;
}
