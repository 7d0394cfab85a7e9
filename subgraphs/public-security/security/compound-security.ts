import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was built for the security of a compound: 雪亮工程、安防小区, 城政办发〔2024〕26号 (十一). Pictures never enter the graph. */
@Entity('compound_security')
export class CompoundSecurity {
  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('int')
  entrances: number;

  @Column('int', { name: 'covered_entrances' })
  coveredEntrances: number;

  /** 安防小区 since this day; null = it is none. */
  @Column('date', { name: 'secure_since', nullable: true })
  secureSince: string | null;

  @Column('boolean')
  synthetic: boolean;
}

@ObjectType({
  description:
    '视频覆盖情况（雪亮工程），只有是否和数量，没有影像 / Coverage by video: whether and how many, never a picture',
})
export class VideoCoverage {
  @Field(() => Boolean, {
    nullable: true,
    description: '各出入口是否都已覆盖 / Whether every entrance is covered',
  })
  covered: boolean;

  @Field(() => Int, { nullable: true, description: '出入口（个） / Number of entrances (entrances)' })
  entranceCount: number;

  @Field(() => Int, {
    nullable: true,
    description: '已覆盖的出入口（个） / Of these the covered ones (entrances)',
  })
  coveredEntranceCount: number;
}
