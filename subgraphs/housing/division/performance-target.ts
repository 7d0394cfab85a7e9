import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import { Source } from '../../../shared/provenance/source';

/** Published targets to which this department's records give an actual figure. */
export enum PerformanceIndicator {
  RENOVATION_TARGET = 'RENOVATION_TARGET',
  WORKS_ACCEPTANCE_PASS = 'WORKS_ACCEPTANCE_PASS',
}
registerEnumType(PerformanceIndicator, {
  name: 'PerformanceIndicator',
  description: '考核事项 / What is reviewed',
  valuesConfig: {
    RENOVATION_TARGET: { description: '完成改造的老旧小区 / Old compounds renovated' },
    WORKS_ACCEPTANCE_PASS: { description: '工程质量验收合格率 / Works passing acceptance' },
  },
});

@ObjectType({
  description: '年度绩效考核的一项目标与实际 / A target of the yearly review beside the actual figure',
})
export class PerformanceTarget {
  @Field(() => PerformanceIndicator, { nullable: true, description: '考核事项 / What is reviewed' })
  indicator: PerformanceIndicator;

  @Field(() => Float, { nullable: true, description: '目标值（单位见 unit） / The target (unit: see unit)' })
  target: number;

  @Field(() => Float, {
    nullable: true,
    description:
      '实际值，由逐项记录算出（单位见 unit）；没有记录的为空 / The actual figure from the records (unit: see unit); null without records',
  })
  actual: number | null;

  @Field(() => String, { nullable: true, description: '计量单位 / Unit of both' })
  unit: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '应达到的日期；文件未给的为空 / To be reached by; null where the document gives none',
  })
  dueOn: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否已达到，按文件的比较方式；没有实际值、目标为约数的为空 / Whether it is reached, compared as the document means it; null without an actual figure or where the document says about',
  })
  reached: boolean | null;

  @Field(() => Source, { nullable: true, description: '目标的出处 / Where the target is written' })
  source: Source;
}
