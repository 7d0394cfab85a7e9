import { Field, ObjectType } from 'type-graphql';
import { meetsTarget } from '../../../shared/provenance/meets-target';
import { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import { QualityIndicatorCode } from './quality-indicator-code';
import type { QualityResult, QualityTarget } from './quality-target';

@ObjectType({ description: '质量指标：目标与完成情况 / Quality indicator: target and what was reached' })
export class QualityIndicator {
  /** The division that it is about. */
  divisionCode: string;

  @Field(() => QualityIndicatorCode, { nullable: true, description: '指标代码 / Code of the indicator' })
  indicator: QualityIndicatorCode;

  @Field(() => String, { nullable: true, description: '指标名称，中英文 / Name in Chinese and English' })
  title: string;

  @Field(() => Comparator, {
    nullable: true,
    description: '与目标比较的方式 / How it is compared with the target',
  })
  comparator: Comparator;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '目标值，照文件所写（单位见 unit） / Value aimed at, as the document writes it (unit: see unit)',
  })
  target: string;

  @Field(() => String, { nullable: true, description: '计量单位 / Unit of target and actual' })
  unit: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '该年度实际值（单位见 unit）；尚无的为空 / Value reached in the year (unit: see unit); null when there is none yet',
  })
  actual: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '实际值的截至日期 / As-of date of the value reached',
  })
  actualAsOf: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '实际值是否为演示生成 / Whether the value reached was generated for demonstration',
  })
  actualSynthetic: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '实际值是否达到目标；尚无实际值的为空 / Whether the target is met; null while there is no value',
  })
  met: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: '目标期限 / Date by which the target is due' })
  dueOn: string | null;

  @Field(() => DatePrecision, {
    nullable: true,
    description: '期限精度 / How exactly the document gives that date',
  })
  duePrecision: DatePrecision | null;

  @Field(() => String, { nullable: true, description: '文件 / Document that sets the target' })
  document: string;

  @Field(() => String, { nullable: true, description: '章节 / Where in the document' })
  section: string;
}

export function qualityIndicator(target: QualityTarget, result: QualityResult | undefined): QualityIndicator {
  const { indicator, title, comparator, unit, dueOn, duePrecision, document, section } = target;
  return {
    divisionCode: target.divisionCode,
    indicator,
    title,
    comparator,
    target: target.target,
    unit,
    actual: result?.actual ?? null,
    actualAsOf: result?.asOf ?? null,
    actualSynthetic: result?.synthetic ?? null,
    met: result ? meetsTarget(Number(result.actual), comparator, Number(target.target)) : null,
    dueOn,
    duePrecision,
    document,
    section,
  };
}
