import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by civil-affairs; here as its key, to which housing adds its block. */
@ObjectType({ description: '养老服务设施 / Care facility' })
@Directive('@key(fields: "id")')
export class CareFacility {
  @Field(() => ID, { description: '设施编号 / Id of the facility' })
  id: string;
}
