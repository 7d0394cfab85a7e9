import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by market-regulation; here as its key, to which civil affairs adds its block. */
@ObjectType({ description: '法人、个体工商户等主体 / Legal body' })
@Directive('@key(fields: "uscc")')
export class Enterprise {
  @Field(() => ID, { description: '统一社会信用代码，18 位 / Unified social credit code, 18 characters' })
  uscc: string;
}
