import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { maskResidentId } from '../../../shared/identifiers/resident-id';
import type { CasePerson } from './case-person';

/** A person involved in a case, in the words of the case; the resident ID number is masked before it gets here. */
@ObjectType({ description: '案件中的人员 / A person in the cases of public security' })
@Directive('@key(fields: "ref")')
export class Person {
  @Field(() => ID, {
    description: '人员编号，本身不含任何信息 / Opaque reference that says nothing about the person',
  })
  ref: string;

  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string | null;

  @Field(() => String, { nullable: true, description: '电话 / Telephone number' })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '公民身份号码，只留首末各一位 / Resident ID number, of which only the first and the last character are shown',
  })
  maskedResidentId: string | null;
}

export function personOf({ personRef, personName, phone, residentId }: CasePerson): Person {
  return {
    ref: personRef,
    name: personName,
    phone,
    maskedResidentId: residentId === null ? null : maskResidentId(residentId),
  };
}
