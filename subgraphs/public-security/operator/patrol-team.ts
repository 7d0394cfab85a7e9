import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 人防、物防、技防: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(二). */
export enum PatrolMeans {
  PERSONNEL = 'PERSONNEL',
  PHYSICAL = 'PHYSICAL',
  TECHNICAL = 'TECHNICAL',
}

registerEnumType(PatrolMeans, {
  name: 'PatrolMeans',
  description: '防范手段 / Means of protection',
  valuesConfig: {
    PERSONNEL: { description: '人防 / Watch kept by people' },
    PHYSICAL: { description: '物防 / Locks, covers, fences' },
    TECHNICAL: { description: '技防 / Alarms and other devices' },
  },
});

/** A patrol team of an operator, with a post that answers for it: the same reply, 措施七(二). */
@ObjectType({
  description: '通信企业的巡护队伍 / Patrol team by which a telecom operator watches its facilities',
})
@Entity('patrol_team')
export class PatrolTeam {
  @PrimaryColumn('varchar', { name: 'team_no', length: 40 })
  @Field(() => ID, { description: '队伍编号 / Number of the team' })
  teamNo: string;

  @Column('varchar', { name: 'operator_uscc', length: 18 })
  operatorUscc: string;

  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('boolean')
  personnel: boolean;

  @Column('boolean')
  physical: boolean;

  @Column('boolean')
  technical: boolean;

  /** A post, never a person. */
  @Column('varchar', { name: 'responsible_post', length: 60, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '责任岗位，不写人名；未落实为空 / Post that answers for it, no name; null where none does',
  })
  responsiblePost: string | null;

  @Column('boolean')
  synthetic: boolean;
}
