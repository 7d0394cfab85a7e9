import { Field, ObjectType } from 'type-graphql';

/** Nothing but the name of whoever represents a body; resident ID numbers are not kept here. */
@ObjectType({ description: '法定代表人 / Legal representative of a body' })
export class LegalRepresentative {
  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string;
}
