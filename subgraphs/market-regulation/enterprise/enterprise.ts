import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned here; its name stands in the directory, what market regulation knows in its block. */
@ObjectType({ description: '法人、个体工商户等主体 / Legal body' })
@Directive('@key(fields: "uscc")')
export class Enterprise {
  @Field(() => ID, { description: '统一社会信用代码，18 位 / Unified social credit code, 18 characters' })
  uscc: string;
}
