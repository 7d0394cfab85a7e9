import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { itemsByProject, ledgerByProject } from '../renovation/renovation-loaders';
import { RenovationProjectHousing } from '../renovation/renovation-project-housing';
import { RenovationStage } from '../renovation/renovation-stage';
import { SchemeApproval, SchemeApprovalStep } from './scheme-approval';
import { SchemeNotice } from './scheme-notice';

const noticesByProject: LoaderDefinition<readonly SchemeNotice[]> = {
  name: 'noticesByProject',
  absent: [],
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.find(SchemeNotice, {
      where: { projectNo: In([...projectNos]) },
      order: { postedFrom: 'ASC', noticeNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.projectNo);
  },
};

const approvalStepsByProject: LoaderDefinition<readonly SchemeApprovalStep[]> = {
  name: 'approvalStepsByProject',
  absent: [],
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.find(SchemeApprovalStep, {
      where: { projectNo: In([...projectNos]) },
      order: { department: 'ASC' },
    });
    return groupBy(rows, (row) => row.projectNo);
  },
};

@Resolver(() => RenovationProjectHousing)
export class SchemeResolver {
  @FieldResolver(() => [SchemeNotice], {
    nullable: true,
    description: '改造方案的公示，按时间 / Notices of the scheme, in order of time',
  })
  async schemeNotices(
    @Root() { projectNo }: RenovationProjectHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly SchemeNotice[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(noticesByProject, projectNo, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '改造方案的公示数（次） / Notices of the scheme (notices)',
  })
  async schemeNoticeCount(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(noticesByProject, projectNo, {})).length;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '方案是否先公示、后由业委会或自治组织确认；尚未确认的为空 / Whether the scheme was posted before the owners’ body confirmed it; null before confirmation',
  })
  async confirmedAfterNotice(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const ledger = await context.load(ledgerByProject, projectNo, {});
    const confirmed = ledger.find(({ stage }) => stage === RenovationStage.OWNERS_CONFIRMED);
    if (!confirmed) return null;
    const notices = await context.load(noticesByProject, projectNo, {});
    return notices.some(({ postedFrom }) => postedFrom < confirmed.enteredOn);
  }

  @FieldResolver(() => SchemeApproval, {
    nullable: true,
    description:
      '联审联批；没有增加设施、用房申请的为空 / The joint approval; null where nothing was applied for',
  })
  async schemeApproval(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<SchemeApproval | null> {
    const steps = await context.load(approvalStepsByProject, projectNo, {});
    if (steps.length === 0) return null;
    const openStepCount = steps.filter(({ approvedOn }) => approvedOn === null).length;
    return { steps, openStepCount, approved: openStepCount === 0 };
  }
}

@Resolver(() => RenovationProjectHousing)
export class StrikingOffResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '尚未完成的改造内容（项） / Items of works still open (items)',
  })
  async openItemCount(
    @Root() { projectNo }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const items = await context.load(itemsByProject, projectNo, {});
    return items.filter(({ done }) => !done).length;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '是否可以销号：已竣工、验收合格且没有未完成的内容（条件为本系统的设定，文件只规定销号）；已销号的为空 / Whether it may be struck off: completed, accepted and no item open (assumed, the document only asks for striking off); null once it is',
  })
  async mayBeStruckOff(
    @Root() { projectNo, completedOn, acceptancePassed, struckOffOn }: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    if (struckOffOn !== null) return null;
    const items = await context.load(itemsByProject, projectNo, {});
    return completedOn !== null && acceptancePassed === true && items.every(({ done }) => done);
  }
}
