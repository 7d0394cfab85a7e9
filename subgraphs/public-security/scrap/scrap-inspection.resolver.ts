import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Case } from '../case/case';
import { caseOfCallerByNo } from '../case/case-loaders';
import { ScrapInspection } from './scrap-inspection';
import { tracesByInspection, traceTallyByInspection } from './trace-loaders';
import { TraceRecord } from './trace-record';

@Resolver(() => ScrapInspection)
export class ScrapInspectionResolver {
  @FieldResolver(() => [TraceRecord], {
    nullable: true,
    description: '可疑物品的倒查记录，新的在前 / Records of the suspicious items traced, newest first',
  })
  traceRecords(
    @Root() { inspectionNo }: ScrapInspection,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly TraceRecord[]> {
    checkFirst(first, nestedFirst);
    return context.load(tracesByInspection, inspectionNo, { on: context.clock.today(), first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '已有倒查记录的可疑物品（件） / Suspicious items of which there is a trace record (items)',
  })
  async tracedItemCount(
    @Root() { inspectionNo }: ScrapInspection,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const on = context.clock.today();
    return (await context.load(traceTallyByInspection, inspectionNo, { on })).traced;
  }
}

@Resolver(() => TraceRecord)
export class TraceRecordResolver {
  @FieldResolver(() => Case, {
    nullable: true,
    description:
      '由此立案的案件；没有或不在所辖区划内则为空 / Case filed on it; null when there is none in the caller’s divisions',
  })
  case(@Root() { caseNo }: TraceRecord, @Ctx() context: RequestContext): Promise<Case | null> | null {
    return caseNo === null ? null : context.load(caseOfCallerByNo, caseNo, callersRows(context));
  }
}
