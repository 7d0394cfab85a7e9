import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Enterprise } from '../enterprise/enterprise';
import { marketRegister } from '../source';
import { CareFacility } from '../stubs/care-facility';
import { Inspection, inspectionStatusOn } from './inspection';
import { InspectionStatus } from './inspection-kinds';
import { InspectionResult } from './inspection-result';
import { inspectionForCaller } from './inspection-rights';

@Resolver(() => Inspection)
export class InspectionResolver {
  @Query(() => Inspection, {
    nullable: true,
    description:
      '按编号查监督检查；没有则为空，结果公开之前只有辖区内的工作人员能查到 / The inspection of a number; null when there is none; before its result is public only staff of the division find it',
  })
  inspection(
    @Arg('inspectionNo', () => ID, { description: '检查编号 / Number of the inspection' })
    inspectionNo: string,
    @Ctx() context: RequestContext,
  ): Promise<Inspection | null> {
    return inspectionForCaller(inspectionNo, context);
  }

  @FieldResolver(() => InspectionStatus, { nullable: true, description: '进度 / How far it has come' })
  status(@Root() inspection: Inspection, @Ctx() { clock }: RequestContext): InspectionStatus {
    return inspectionStatusOn(inspection, clock.today());
  }

  @FieldResolver(() => InspectionResult, {
    nullable: true,
    description: '结果；公开之前为空 / What was found; null until it is made public',
  })
  result(@Root() inspection: Inspection, @Ctx() { clock }: RequestContext): InspectionResult | null {
    const status = inspectionStatusOn(inspection, clock.today());
    return status === InspectionStatus.RESULT_PUBLISHED ? inspection.result : null;
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '被检查的主体 / The body inspected' })
  target(@Root() { targetUscc }: Inspection): Enterprise {
    return { uscc: targetUscc };
  }

  @FieldResolver(() => CareFacility, {
    nullable: true,
    description:
      '被检查的养老服务设施（场所）；不是设施的为空 / The care facility inspected; null when it was none',
  })
  facility(@Root() { facilityId }: Inspection): CareFacility | null {
    return facilityId === null ? null : { id: facilityId };
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { synthetic }: Inspection): Source {
    return marketRegister(synthetic);
  }
}
