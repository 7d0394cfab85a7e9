import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by market-regulation; here as its key, to which additions link. */
@ObjectType({ description: '电梯（特种设备） / Elevator, a kind of special equipment' })
@Directive('@key(fields: "registrationCode", resolvable: false)')
export class Elevator {
  @Field(() => ID, { description: '使用登记编号 / Code of the use registration' })
  registrationCode: string;
}
