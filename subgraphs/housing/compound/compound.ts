import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned here; who and where it is stands in the directory, what housing knows in its block. */
@ObjectType({ description: '小区 / Residential compound' })
@Directive('@key(fields: "id")')
export class Compound {
  @Field(() => ID, { description: '小区编号 / Id of the compound' })
  id: string;
}
