import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';

/** What a rule with a number is about. */
export enum GuidelineSubject {
  COMMITTEE_PARTY_SHARE = 'COMMITTEE_PARTY_SHARE',
  OPERATOR_MAY_IMPLEMENT = 'OPERATOR_MAY_IMPLEMENT',
  SUBSIDY_YUAN_PER_M2_MONTH = 'SUBSIDY_YUAN_PER_M2_MONTH',
  SUBSIDY_MONTHS = 'SUBSIDY_MONTHS',
  SUBSIDY_CONDITION = 'SUBSIDY_CONDITION',
  STALLED_AFTER_DAYS = 'STALLED_AFTER_DAYS',
  ACCEPTANCE_SHARE = 'ACCEPTANCE_SHARE',
}
registerEnumType(GuidelineSubject, {
  name: 'GuidelineSubject',
  description: '带数值的规则所指的事项 / What a rule with a number is about',
  valuesConfig: {
    COMMITTEE_PARTY_SHARE: {
      description: '业委会（物管会）中党员的最低比例 / Least share of party members in an owners’ committee',
    },
    OPERATOR_MAY_IMPLEMENT: {
      description:
        '专营单位可实施项目的最低出资比例 / Least contribution from which the operator may carry out the works',
    },
    SUBSIDY_YUAN_PER_M2_MONTH: {
      description: '物业服务补贴标准 / Rate of the property-service subsidy',
    },
    SUBSIDY_CONDITION: {
      description: '享受物业服务补贴的前提 / What the property-service subsidy presupposes',
    },
    STALLED_AFTER_DAYS: {
      description: '多少天没有进展视为停滞 / Days without progress after which works count as stalled',
    },
    ACCEPTANCE_SHARE: { description: '工程质量验收合格率目标 / Share of works that shall pass acceptance' },
    SUBSIDY_MONTHS: { description: '物业服务补贴期限 / Term of the property-service subsidy' },
  },
});

/** A rule with a number, as one document gives it for one place. Missing one that is meant in principle raises a flag. */
@ObjectType({ description: '带数值的规则 / A rule with a number, as a document gives it' })
@Entity('guideline')
export class Guideline {
  @PrimaryColumn('varchar', { name: 'guideline_no', length: 40 })
  @Field(() => String, { description: '规则登记号 / Number of the rule in this register' })
  guidelineNo: string;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 40 })
  @Field(() => GuidelineSubject, { nullable: true, description: '事项 / What it is about' })
  subject: GuidelineSubject;

  @Column(decimalColumn(12, 6))
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '数值（单位见 unit） / The value (unit: see unit)',
  })
  value: string;

  @Column('varchar', { length: 40 })
  @Field(() => String, { nullable: true, description: '计量单位 / Unit of the value' })
  unit: string;

  @Column('boolean', { name: 'in_principle' })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否“原则上”：未达到只作提示，不作否定 / Whether in principle: missing it is a flag, not a refusal',
  })
  inPrinciple: boolean;

  @Column('boolean', { name: 'value_assumed', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '数值是否为本系统的设定：文件有此要求但没有给出数值 / Whether the value is this system’s setting: the document asks for it without giving a number',
  })
  valueAssumed: boolean | null;

  @Column('varchar', { length: 500 })
  @Field(() => String, {
    nullable: true,
    description: '规则内容，中英文 / What the rule says, Chinese and English',
  })
  text: string;

  @Column('date', { name: 'valid_from', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '起始日期；文件未给的为空 / Valid from; null where the document gives none',
  })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '失效日期（不含当日） / No longer valid from (exclusive end)',
  })
  validTo: string | null;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;
}
