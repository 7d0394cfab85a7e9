import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';

@ObjectType({
  description:
    '一组改造项目及其通信设施损毁线索和案件 / A group of renovation projects and the damage to telecom facilities there',
})
export class ConsultationGroup {
  @Field(() => Int, { nullable: true, description: '项目数（个） / Number of projects (projects)' })
  projectCount: number;

  @Field(() => Int, {
    nullable: true,
    description: '公安部门有数的项目数（个） / Projects of which the police say something (projects)',
  })
  knownProjectCount: number;

  @Field(() => Int, {
    nullable: true,
    description: '线索数（条）；公安部门没有数的为空 / Leads (leads); null where the police say nothing',
  })
  leadCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '案件数（起）；公安部门没有数的为空 / Cases (cases); null where the police say nothing',
  })
  caseCount: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '平均每个有数项目的线索数（条/项目） / Leads to a project of which something is known (leads a project)',
  })
  leadsPerProject: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '平均每个有数项目的案件数（起/项目） / Cases to a project of which something is known (cases a project)',
  })
  casesPerProject: number | null;
}

@ObjectType({
  description:
    '方案设计阶段征求过与没有征求过专营单位意见的项目比较；没有记录，或缺某一类记录而其余都征求过的，两项都不计 / Projects whose utility operators were consulted at design beside those where one was not; projects without a record, or where of one there is none and the others were consulted, are in neither',
})
export class UtilityConsultation {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '公安部门数据的截至日期；从未收到的为空 / As-of date of what the police say; null when never heard of',
  })
  indicatorsAsOf: string | null;

  @Field(() => ConsultationGroup, {
    nullable: true,
    description: '各类都征求过的项目 / Projects where all of the utilities asked for were consulted',
  })
  consulted: ConsultationGroup;

  @Field(() => ConsultationGroup, {
    nullable: true,
    description: '至少有一类没有征求的项目 / Projects where at least one of them was not consulted',
  })
  notConsulted: ConsultationGroup;
}
