import { Field, Int, ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { DecimalScalar } from '../../../shared/schema/scalars';
import { RenovationStage } from '../renovation/renovation-stage';

@ObjectType({
  description:
    '住建部门掌握的区划情况，按所问之日的小区归属汇总 / What the housing department knows about a division, summed by the compounds that belonged to it on the day asked for',
})
export class DivisionHousing extends DepartmentBlock {
  code: string;
}

/** Renovation in a division on a day, from the records of compounds and projects. */
@ObjectType({
  description: '老旧小区改造汇总，由逐项记录算出 / Renovation in a division, computed from the records',
})
export class RenovationSummary {
  @Field(() => Int, {
    nullable: true,
    description:
      '列入改造任务的小区数（个）；没有公布任务的为空，没有小区的也是 / Compounds in the renovation task (compounds); null where no task was published, so also where there is no compound',
  })
  target: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '已完成改造的小区数（个）；有台账之前的日期为空 / Compounds completed (compounds); null for a day before the ledger begins',
  })
  completed: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '正在改造的小区数（个）；有台账之前的日期为空 / Compounds under way (compounds); null for a day before the ledger begins',
  })
  inProgress: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '任务中其余的小区数（个），不等于“未开工”；没有公布任务的、有台账之前的日期为空 / The remainder of the task (compounds), not the same as not started; null where no task was published and for a day before the ledger begins',
  })
  remainder: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '已完成项目新增停车位（个）；有台账之前的日期为空 / Parking spaces added by completed projects (spaces); null for a day before the ledger begins',
  })
  newParkingSpaces: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '已完成和在建项目的投资额（元）；有台账之前的日期为空 / Investment of projects completed or under way (yuan); null for a day before the ledger begins',
  })
  investmentYuan: string | null;
}

@ObjectType({ description: '处于某阶段的项目数 / How many projects are at a stage' })
export class ProjectStageCount {
  @Field(() => RenovationStage, { nullable: true, description: '改造阶段 / Stage of renovation' })
  stage: RenovationStage;

  @Field(() => Int, { nullable: true, description: '项目数（个） / Number of projects (projects)' })
  count: number;
}

/** How the property companies registered in a division were rated in a year. */
@ObjectType({
  description: '物业服务企业信用评价汇总 / Credit ratings of the property companies of a division',
})
export class PropertyCreditSummary {
  @Field(() => Int, { nullable: true, description: '评价年度（年） / Year of the ratings (year)' })
  year: number;

  @Field(() => Int, { nullable: true, description: 'A 级企业数（家） / Companies graded A (companies)' })
  a: number;

  @Field(() => Int, { nullable: true, description: 'B 级企业数（家） / Companies graded B (companies)' })
  b: number;

  @Field(() => Int, { nullable: true, description: 'C 级企业数（家） / Companies graded C (companies)' })
  c: number;

  @Field(() => Int, { nullable: true, description: 'D 级企业数（家） / Companies graded D (companies)' })
  d: number;

  @Field(() => Int, {
    nullable: true,
    description: '参评企业总数（家） / Companies rated in all (companies)',
  })
  total: number;
}
