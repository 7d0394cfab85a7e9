import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import type { FloatingPopulationRecord } from '../floating-population/floating-population-record';

/**
 * A worker whom a firm brought to a site, as the police registered him:
 * 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(二).
 */
@ObjectType({ description: '外来施工人员 / An outside worker of a firm on a site' })
export class ContractorWorker {
  @Field(() => ID, { nullable: true, description: '登记编号 / Number of the record' })
  recordNo: string;

  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string;

  @Field(() => String, { nullable: true, description: '电话 / Telephone number' })
  phone: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '自哪一日起登记 / On the register from this day on',
  })
  registeredFrom: string;
}

/** Without the resident ID number and the compound where he lives: those are of the floating population. */
export function workerOf({
  recordNo,
  personName,
  phone,
  registeredFrom,
}: FloatingPopulationRecord): ContractorWorker {
  return { recordNo, name: personName, phone, registeredFrom };
}
