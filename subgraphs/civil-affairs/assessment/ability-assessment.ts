import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { AbilityGrade } from '../elder/ability-grade';

/**
 * One ability assessment 老年人能力综合评估 of an elder, by whichever body; it is recognised in the whole district, so
 * that no second one may be demanded while it is valid: 城政办发〔2024〕23号 二(二)4.
 */
@ObjectType({ description: '老年人能力综合评估的一次结果 / Outcome of one ability assessment of an elder' })
@Entity('ability_assessment')
export class AbilityAssessment {
  @PrimaryColumn('varchar', { name: 'assessment_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '评估编号 / Number of the assessment' })
  assessmentNo: string;

  @Column('varchar', { name: 'elder_id', length: 20 })
  elderId: string;

  @Column('date', { name: 'assessed_on' })
  @Field(() => DateScalar, { nullable: true, description: '评估日期 / Assessed on' })
  assessedOn: DateText;

  @Column('varchar', { name: 'assessed_by', length: 100 })
  @Field(() => String, { nullable: true, description: '评估机构 / Body that assessed' })
  assessedBy: string;

  @Column('varchar', { name: 'ability_grade', length: 10 })
  @Field(() => AbilityGrade, { nullable: true, description: '评定的能力等级 / Grade that was found' })
  abilityGrade: AbilityGrade;

  @Column('date', { name: 'valid_until' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '有效期至（含当日） / Valid until, that day included',
  })
  validUntil: DateText;

  @Column('boolean', { name: 'mutually_recognised' })
  @Field(() => Boolean, {
    nullable: true,
    description: '是否全区互认 / Whether it is recognised by all bodies of the district',
  })
  mutuallyRecognised: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为演示生成 / Whether it was generated for demonstration',
  })
  synthetic: boolean;
}

/** All assessments of elders, the newest first. */
export const assessmentsByElder: LoaderDefinition<readonly AbilityAssessment[]> = {
  name: 'assessmentsByElder',
  absent: [],
  async batch(elderIds, _args, { database }) {
    const rows = await database.manager.find(AbilityAssessment, {
      where: { elderId: In([...elderIds]) },
      order: { assessedOn: 'DESC', assessmentNo: 'ASC' },
    });
    return groupBy(rows, ({ elderId }) => elderId);
  },
};

/** Whether an assessment stands for every body on a day. */
export function standsOn(
  { assessedOn, validUntil, mutuallyRecognised }: AbilityAssessment,
  on: DateText,
): boolean {
  return mutuallyRecognised && assessedOn <= on && on <= validUntil;
}
