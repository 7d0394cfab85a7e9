import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned here; who and where it is stands in the directory, what civil affairs knows in its block. */
@ObjectType({ description: '行政区划 / Administrative division' })
@Directive('@key(fields: "code")')
export class Division {
  @Field(() => ID, { description: '区划代码 / Division code' })
  code: string;
}
