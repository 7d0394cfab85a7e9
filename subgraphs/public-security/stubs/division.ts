import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by civil-affairs; here as its key, to which public security adds its block. */
@ObjectType({ description: '行政区划 / Administrative division' })
@Directive('@key(fields: "code")')
export class Division {
  @Field(() => ID, { description: '区划代码 / Division code' })
  code: string;
}
