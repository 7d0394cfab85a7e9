import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** The joint meetings that housing and the streets hold; those of police and elder care are told by their departments. */
export enum HousingMeetingKind {
  STREET_CONTRACTOR_OPERATOR = 'STREET_CONTRACTOR_OPERATOR',
  LEADING_GROUP = 'LEADING_GROUP',
  SCHEME_APPROVAL = 'SCHEME_APPROVAL',
  TRIPARTITE = 'TRIPARTITE',
}
registerEnumType(HousingMeetingKind, {
  name: 'HousingMeetingKind',
  description: '住建方面联席会议的种类 / Kind of joint meeting in housing',
  valuesConfig: {
    STREET_CONTRACTOR_OPERATOR: {
      description:
        '街道、施工企业、通信运营单位联席会议，随时召开：晋城市住建局TA00201号提案答复 措施六 / Street, contractor and telecom operator, at any time: Jincheng housing bureau, reply TA00201, measure 6',
    },
    LEADING_GROUP: {
      description:
        '领导小组成员单位联席会议，定期召开：济源市住建局105049号提案答复 七 / Members of the leading group, regularly: Jiyuan housing bureau, reply 105049, part 7',
    },
    SCHEME_APPROVAL: {
      description:
        '审查批准改造方案的联席会议：济源市住建局105049号提案答复 六(三) / Approval of renovation schemes: Jiyuan housing bureau, reply 105049, part 6(3)',
    },
    TRIPARTITE: {
      description:
        '居（村）委会、业委会、物业三方联动联席会议：晋城市住建局TA0315号提案答复 三(一) / Residents’ committee, owners’ committee and property company: Jincheng housing bureau, reply TA0315, part 3(1)',
    },
  },
});

@ObjectType({ description: '一次联席会议 / One joint meeting' })
@Entity('joint_meeting')
export class HousingJointMeeting {
  @PrimaryColumn('varchar', { name: 'meeting_no', length: 40 })
  @Field(() => ID, { description: '会议编号 / Number of the meeting' })
  meetingNo: string;

  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('varchar', { length: 30 })
  @Field(() => HousingMeetingKind, { nullable: true, description: '种类 / What kind it is' })
  kind: HousingMeetingKind;

  @Column('date', { name: 'held_on' })
  @Field(() => DateScalar, { nullable: true, description: '召开日期 / Held on' })
  heldOn: string;

  @Column('varchar', { length: 500, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '议定事项；没有的为空 / What was decided; null when nothing was',
  })
  decisions: string | null;

  @Column('varchar', { name: 'project_no', length: 40, nullable: true })
  projectNo: string | null;

  @Column('boolean')
  synthetic: boolean;
}
