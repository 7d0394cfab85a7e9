import { Field, ObjectType } from 'type-graphql';

/** Who reported a lead: a business secret of an operator, or a witness. */
@ObjectType({ description: '线索提供者 / Who reported a lead' })
export class LeadReporter {
  /** null = no enterprise. */
  enterpriseUscc: string | null;

  @Field(() => String, { nullable: true, description: '姓名 / Full name of the person who reported' })
  name: string | null;

  @Field(() => String, { nullable: true, description: '电话 / Telephone of that person' })
  phone: string | null;
}
