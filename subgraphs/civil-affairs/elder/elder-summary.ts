import { Field, ObjectType } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { AbilityGrade } from './ability-grade';
import { DifficultyCategory } from './difficulty-category';

@ObjectType({ description: '一个能力等级的老年人数 / Number of elders of one ability grade' })
export class AbilityGradeCount {
  @Field(() => AbilityGrade, { nullable: true, description: '能力等级 / Ability grade' })
  grade: AbilityGrade;

  @Field(() => PersonCount, { nullable: true, description: '老年人数（人） / Elders (persons)' })
  count: PersonCount;
}

@ObjectType({ description: '一类特殊困难老年人的人数 / Number of special-difficulty elders of one group' })
export class DifficultyCount {
  @Field(() => DifficultyCategory, { nullable: true, description: '类别 / Group' })
  category: DifficultyCategory;

  @Field(() => PersonCount, { nullable: true, description: '老年人数（人） / Elders (persons)' })
  count: PersonCount;
}

/** What a building shows of its elders: too few persons for more. */
@ObjectType({ description: '楼内老年人概况 / Elders of a building in numbers' })
export class BuildingElderSummary {
  @Field(() => PersonCount, {
    nullable: true,
    description: '登记的老年人总数（人） / Registered elders (persons)',
  })
  total: PersonCount;

  @Field(() => [AbilityGradeCount], {
    nullable: true,
    description:
      '按能力等级，五级俱全，以最近一次评估为准 / By ability grade as last assessed, always all five',
  })
  byGrade: readonly AbilityGradeCount[];

  @Field(() => PersonCount, {
    nullable: true,
    description: '中度及以上失能的老年人数（人） / Elders of moderate disability or worse (persons)',
  })
  moderateOrWorse: PersonCount;
}

@ObjectType({ description: '老年人概况 / Elders in numbers' })
export class ElderSummary extends BuildingElderSummary {
  @Field(() => PersonCount, {
    nullable: true,
    description:
      '高龄老年人数（人），当年满该年龄的计入，年龄见 advancedAgeRule / Elders of advanced age, who reach it within the year, by advancedAgeRule (persons)',
  })
  advancedAge: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description:
      '特殊困难老年人数（人），各类合计，一人只计一次 / Special-difficulty elders of any group, each counted once (persons)',
  })
  specialDifficulty: PersonCount;

  @Field(() => [DifficultyCount], {
    nullable: true,
    description:
      '按特殊困难类别；一人可属多类，不可相加 / By group of special difficulty; a person may be in several, so they do not add up',
  })
  byDifficulty: readonly DifficultyCount[];
}
