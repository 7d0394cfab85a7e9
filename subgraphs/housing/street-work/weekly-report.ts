import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';
import { RenovationStage } from '../renovation/renovation-stage';

@ObjectType({ description: '一周内项目阶段的一次变化 / A stage that a project entered in the week' })
export class StageChange {
  projectNo: string;

  @Field(() => RenovationStage, { nullable: true, description: '进入的阶段 / The stage entered' })
  stage: RenovationStage;

  @Field(() => DateScalar, { nullable: true, description: '进入日期 / Entered on' })
  enteredOn: string;
}

/** The Friday report of a street, and of what stands above it as the sum of its streets: 济源市住建局 reply 105049, 七. */
@ObjectType({
  description:
    '街道每周五的工作专报；街道以上为各街道合计。依据济源市住建局105049号提案答复 七；其他地方照此是本系统的设定 / The Friday report of a street; above, the sum of the streets. By the Jiyuan housing bureau, reply 105049, part 7; that it holds elsewhere is assumed',
})
export class WeeklyReport {
  code: string;
  /** Last day that the report tells of. */
  until: DateText;

  @Field(() => String, {
    nullable: true,
    description: '哪一周，如 2024-W46 / Which week it is, e.g. 2024-W46',
  })
  week: string;

  @Field(() => DateScalar, { nullable: true, description: '周一 / Monday of the week' })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: '周日 / Sunday of the week' })
  to: string;

  @Field(() => DateScalar, { nullable: true, description: '应报送之日（周五） / Due on, the Friday' })
  dueOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '数据截至：周日，所问之日未过完的周为该日 / As of: the Sunday, or the day asked for while the week is not over',
  })
  asOf: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '报送记录自哪一日起（最早有记录的一周的周一），此前各周是否迟报不作判断；没有记录的为空 / Day with which the records of reports begin, the Monday of the first week with one; of weeks before it nobody is called late; null without records',
  })
  recordsFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '报送日期；街道以上和没有报送的为空 / Sent in on; null above a street and where nothing was sent',
  })
  submittedOn: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否迟报（周五之后报送或仍未报送）；街道以上、没有项目的街道和记录开始之前的各周为空 / Whether it is late, sent in after Friday or not at all; null above a street, for a street without projects and for weeks before the records begin',
  })
  isLate: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '应报送的街道数（个）；有台账之前的各周为空 / Streets that owe a report (streets); null for weeks before the ledger begins',
  })
  streetsDue: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '已报送的街道数（个）；记录开始之前的各周为空 / Streets that sent one in (streets); null for weeks before the records begin',
  })
  streetsSubmitted: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '迟报的街道数（个）；记录开始之前的各周为空 / Streets that are late (streets); null for weeks before the records begin',
  })
  streetsLate: number | null;
}
