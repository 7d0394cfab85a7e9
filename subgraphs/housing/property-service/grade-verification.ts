import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';

/** What comes of a service that is not worth its price, 晋城市住建局 reply TA0315, 三(二). */
export enum GradeVerificationResult {
  RECTIFIED = 'RECTIFIED',
  REGRADED = 'REGRADED',
  REFUSED = 'REFUSED',
}
registerEnumType(GradeVerificationResult, {
  name: 'GradeVerificationResult',
  description: '物业等级核查的处理结果 / What came of a grade verification',
  valuesConfig: {
    RECTIFIED: { description: '已整改 / Put right' },
    REGRADED: { description: '重新核定服务等级 / A new service grade was set' },
    REFUSED: { description: '拒不整改，尚待重新核定 / Refused; a new grade is to be set' },
  },
});

/** A service found not to be worth its guided price, and what was ordered. */
@ObjectType({ description: '物业等级核查发现的一处质价不符 / A service found not to be worth its price' })
@Entity('grade_verification')
export class GradeVerification {
  @PrimaryColumn('varchar', { name: 'verification_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '核查编号 / Number of the verification' })
  verificationNo: string;

  @Column('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('date', { name: 'ordered_on' })
  @Field(() => DateScalar, { nullable: true, description: '责令整改日期 / Ordered to be put right on' })
  orderedOn: string;

  @Column('date')
  @Field(() => DateScalar, { nullable: true, description: '整改期限 / To be put right by' })
  deadline: string;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => GradeVerificationResult, {
    nullable: true,
    description:
      '处理结果；所问之日整改中的为空；未记办结日期的，自整改期限过后才有 / What came of it; null while under way on the day asked for; one without a closing day is told once the deadline has passed',
  })
  result: GradeVerificationResult | null;

  @Column('date', { name: 'closed_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '办结日期；所问之日整改中的为空 / Closed on; null while under way on the day asked for',
  })
  closedOn: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** A verification as it stood on a day. A refusal has no closing day: it is known once the deadline has passed. */
export function verificationOn(verification: GradeVerification, on: DateText): GradeVerification {
  const { deadline, closedOn } = verification;
  const isOver = closedOn === null ? deadline < on : closedOn <= on;
  return isOver ? verification : { ...verification, result: null, closedOn: null };
}
