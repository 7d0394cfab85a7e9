import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DecimalScalar } from '../../../shared/schema/scalars';

/** By what the compounds of next year's plan are put in order. */
export enum SelectionCriterion {
  INFRASTRUCTURE_READY = 'INFRASTRUCTURE_READY',
  STRONG_WILL = 'STRONG_WILL',
  SELF_FUNDING = 'SELF_FUNDING',
  MODERATE_OR_WORSE_ELDERS = 'MODERATE_OR_WORSE_ELDERS',
  SEVERE_DISABILITY_ELDERS = 'SEVERE_DISABILITY_ELDERS',
  LIVING_ALONE_ELDERS = 'LIVING_ALONE_ELDERS',
  NO_BARRIER_FREE_WORKS = 'NO_BARRIER_FREE_WORKS',
  NO_CARE_FACILITY = 'NO_CARE_FACILITY',
}
registerEnumType(SelectionCriterion, {
  name: 'SelectionCriterion',
  description: '年度改造计划排序的考虑因素 / What the order of next year’s plan considers',
  valuesConfig: {
    INFRASTRUCTURE_READY: {
      description:
        '周边市政基础设施已到位，未到位的放到后期 / Infrastructure around it is ready; where not, it goes later',
    },
    STRONG_WILL: { description: '居民改造意愿强 / Residents want it strongly' },
    SELF_FUNDING: { description: '居民自筹资金比例大 / Residents raise much of the cost' },
    MODERATE_OR_WORSE_ELDERS: {
      description: '中度及以上失能老年人较多 / Many elders of moderate disability or worse',
    },
    SEVERE_DISABILITY_ELDERS: { description: '重残老年人较多 / Many elders with a severe handicap' },
    LIVING_ALONE_ELDERS: { description: '独居老年人较多 / Many elders who live alone' },
    NO_BARRIER_FREE_WORKS: { description: '尚无无障碍改造 / No barrier-free works so far' },
    NO_CARE_FACILITY: { description: '尚无养老服务设施 / No care facility so far' },
  },
});

/** A rule of the order of next year's plan, as a document gives it for a place. */
@ObjectType({ description: '年度改造计划排序的一条规则 / A rule by which next year’s plan is ordered' })
@Entity('selection_rule')
export class SelectionRule {
  @PrimaryColumn('varchar', { name: 'rule_no', length: 40 })
  @Field(() => String, { description: '规则登记号 / Number of the rule in this register' })
  ruleNo: string;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 40 })
  @Field(() => SelectionCriterion, { nullable: true, description: '考虑因素 / What it considers' })
  criterion: SelectionCriterion;

  @Column({ ...decimalColumn(12, 6), nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '达到多少算符合（人，或比例 0–1）；是否题的为空 / From how much on it is met (persons, or a share of 0 to 1); null where it is a yes or no',
  })
  threshold: string | null;

  @Column('boolean', { name: 'threshold_assumed' })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '门槛是否为本系统的设定，文件没有给出数值；是否题则指照此排序是否为本系统的设定 / Whether the threshold is this system’s setting, the document giving none; with a yes or no, whether it is that the order goes by it',
  })
  thresholdAssumed: boolean;

  @Column('varchar', { length: 500 })
  @Field(() => String, {
    nullable: true,
    description: '规则内容，中英文 / What the rule says, Chinese and English',
  })
  text: string;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;
}
