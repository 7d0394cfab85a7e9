import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';
import type { HalfYearText } from '../../../shared/time/half-year';

/** Leads and telecom cases of one place or project in a half-year. */
@ObjectType({ description: '半年内一个小区的线索和案件 / Leads and cases of a compound in a half-year' })
export class HalfYearCompound {
  compoundId: string;

  @Field(() => Int, { nullable: true, description: '收到的损毁线索（条） / Leads received (leads)' })
  leadCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      '破坏、盗窃通信设施的立案（件） / Cases of damage to or theft of telecom facilities filed (cases)',
  })
  filedCaseCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      '半年内侦破的此类案件，不论何时立案（件） / Such cases solved in the half-year, whenever filed (cases)',
  })
  solvedCaseCount: number;
}

@ObjectType({
  description: '半年内一个改造项目的线索和案件 / Leads and cases of a renovation project in a half-year',
})
export class HalfYearProject {
  projectNo: string;

  @Field(() => Int, { nullable: true, description: '收到的损毁线索（条） / Leads received (leads)' })
  leadCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      '破坏、盗窃通信设施的立案（件） / Cases of damage to or theft of telecom facilities filed (cases)',
  })
  filedCaseCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      '半年内侦破的此类案件，不论何时立案（件） / Such cases solved in the half-year, whenever filed (cases)',
  })
  solvedCaseCount: number;
}

/** What the half-yearly meeting of the police and the operators has before it. */
@ObjectType({
  description:
    '公安机关与电信运营商半年联席会议材料 / Pack for the half-yearly meeting of the police and the telecom operators',
})
export class HalfYearReport {
  code: string;

  @Field(() => String, {
    nullable: true,
    description: '半年，如 2024-H2 为 7 至 12 月 / The half-year, e.g. 2024-H2 for July to December',
  })
  halfYear: HalfYearText;

  @Field(() => DateScalar, { nullable: true, description: '半年的第一日 / First day of the half-year' })
  from: DateText;

  @Field(() => DateScalar, { nullable: true, description: '半年的最后一日 / Last day of the half-year' })
  to: DateText;

  @Field(() => DateScalar, {
    nullable: true,
    description: '数据截至哪一日；小区按当日归属 / As-of date; compounds count where they belong that day',
  })
  asOf: DateText;
}
