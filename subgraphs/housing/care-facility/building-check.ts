import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** What a check of a care facility's building looks at; the list is ours, 城政办发〔2024〕23号 二(六)23 names building safety as a whole. */
export enum BuildingCheckSubject {
  STRUCTURE = 'STRUCTURE',
  ROOF_AND_FACADE = 'ROOF_AND_FACADE',
  EVACUATION_ROUTE = 'EVACUATION_ROUTE',
  BARRIER_FREE = 'BARRIER_FREE',
}
registerEnumType(BuildingCheckSubject, {
  name: 'BuildingCheckSubject',
  description: '房屋安全检查内容 / What a check of building safety looks at',
  valuesConfig: {
    STRUCTURE: { description: '房屋结构 / Structure of the building' },
    ROOF_AND_FACADE: { description: '屋面和外墙 / Roof and outer walls' },
    EVACUATION_ROUTE: { description: '疏散通道 / Ways of escape' },
    BARRIER_FREE: { description: '无障碍设施 / Barrier-free installations' },
  },
});

export enum BuildingCheckOutcome {
  IN_ORDER = 'IN_ORDER',
  FINDING = 'FINDING',
}
registerEnumType(BuildingCheckOutcome, {
  name: 'BuildingCheckOutcome',
  description: '房屋安全检查结果 / Outcome of a check of building safety',
  valuesConfig: {
    IN_ORDER: { description: '未发现问题 / Nothing found' },
    FINDING: { description: '发现问题 / Something found' },
  },
});

/** A check of the building of a care facility. */
@ObjectType({ description: '养老服务设施的一次房屋安全检查 / A check of the building of a care facility' })
@Entity('care_facility_check')
export class BuildingCheck {
  @PrimaryColumn('varchar', { name: 'check_no', length: 40 })
  @Field(() => ID, { description: '检查编号 / Number of the check' })
  checkNo: string;

  @Column('varchar', { name: 'facility_id', length: 40 })
  facilityId: string;

  /** The compound in which the facility stands; null = in none. */
  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  /** The community in which the facility stands; null = not on record. */
  @Column('varchar', { name: 'community_code', length: 20, nullable: true })
  communityCode: string | null;

  @Column('date', { name: 'checked_on' })
  @Field(() => DateScalar, { nullable: true, description: '检查日期 / Checked on' })
  checkedOn: string;

  @Column('varchar', { length: 30 })
  @Field(() => BuildingCheckSubject, { nullable: true, description: '检查内容 / What was looked at' })
  subject: BuildingCheckSubject;

  @Column('varchar', { length: 20 })
  @Field(() => BuildingCheckOutcome, { nullable: true, description: '检查结果 / What came out' })
  outcome: BuildingCheckOutcome;

  @Column('date', { name: 'rectified_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '整改完成日期；没有问题或尚未整改的为空 / Put right on; null when nothing was found or it is still open',
  })
  rectifiedOn: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** Whether a check found something that is not put right yet. */
export function isOpenFinding({ outcome, rectifiedOn }: BuildingCheck): boolean {
  return outcome === BuildingCheckOutcome.FINDING && rectifiedOn === null;
}
