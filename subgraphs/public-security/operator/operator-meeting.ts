import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/**
 * A joint meeting of the police and the telecom operators, once every half year:
 * 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(五).
 */
@ObjectType({
  description: '公安机关与电信运营商联席会议 / Joint meeting of the police and the telecom operators',
})
@Entity('operator_meeting')
export class PoliceOperatorMeeting {
  @PrimaryColumn('varchar', { name: 'meeting_no', length: 40 })
  @Field(() => ID, { description: '会议编号 / Number of the meeting' })
  meetingNo: string;

  /** Of the police who called it; it serves this division and all below it. */
  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('date', { name: 'held_on' })
  @Field(() => DateScalar, { nullable: true, description: '召开日期 / Day on which it was held' })
  heldOn: string;

  @Column('varchar', { length: 500, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '议定的工作措施；尚无纪要为空 / Measures agreed on; null while there are no minutes',
  })
  measures: string | null;

  @Column('boolean')
  synthetic: boolean;
}

@Entity('operator_meeting_participant')
export class OperatorMeetingParticipant {
  @PrimaryColumn('varchar', { name: 'meeting_no', length: 40 })
  meetingNo: string;

  @PrimaryColumn('varchar', { name: 'enterprise_uscc', length: 18 })
  enterpriseUscc: string;
}

export enum HalfYearMeetingStatus {
  HELD = 'HELD',
  DUE = 'DUE',
  MISSING = 'MISSING',
}

registerEnumType(HalfYearMeetingStatus, {
  name: 'HalfYearMeetingStatus',
  description: '半年一次的联席会议是否召开 / Whether the meeting of a half-year was held',
  valuesConfig: {
    HELD: { description: '已召开 / It was held' },
    DUE: { description: '尚未召开，半年未过 / Not held yet, and the half-year is not over' },
    MISSING: { description: '半年已过而未召开 / Not held, and the half-year is over' },
  },
});
