import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { indicatorBySubject, type HeldIndicator } from '../../../shared/reference/indicator-loaders';
import { ReceivedIndicator } from '../../../shared/reference/received-indicator';
import type { IndicatorName } from '../../../shared/reference/indicator';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { elderIndicators } from '../indicators/received';
import { projectsByCompound } from '../renovation/renovation-loaders';
import { RenovationProject } from '../renovation/renovation-project';
import { placeByCompound, worksByCompound } from './candidate-loaders';
import { RenovationCandidate, SelectionReason } from './renovation-candidate';
import { reasonsOf } from './selection-reasons';

function held(
  { row }: RenovationCandidate,
  indicator: IndicatorName,
  context: RequestContext,
): Promise<HeldIndicator | null> {
  return context.load(indicatorBySubject, row.compoundId, indicator);
}

@Resolver(() => RenovationCandidate)
export class RenovationCandidateResolver {
  @FieldResolver(() => Compound, { nullable: true, description: '候选小区 / The compound' })
  compound(@Root() { row }: RenovationCandidate): Compound {
    return { id: row.compoundId };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '按优先次序在所问区划全部候选小区中的名次（第几），不随所用排序而变 / Its place by priority among all candidates of the division asked for, the same whatever order is asked for (place)',
  })
  rank(@Root() { row, list }: RenovationCandidate, @Ctx() context: RequestContext): Promise<number | null> {
    return context.load(placeByCompound, row.compoundId, {
      within: list.within,
      rules: list.rules,
      today: context.clock.today(),
    });
  }

  @FieldResolver(() => RenovationProject, {
    nullable: true,
    description:
      '已列入该年度计划的项目；没有的为空 / The project that is in the plan of that year; null when none',
  })
  async project(
    @Root() { row, planYear }: RenovationCandidate,
    @Ctx() context: RequestContext,
  ): Promise<RenovationProject | null> {
    const on = context.clock.today();
    const projects = await context.load(projectsByCompound, row.compoundId, { on });
    return projects.find((project) => project.planYear === planYear) ?? null;
  }

  @FieldResolver(() => ReceivedIndicator, {
    nullable: true,
    description: '中度及以上失能老年人数（人） / Elders of moderate disability or worse (persons)',
  })
  moderateOrWorseElders(@Root() root: RenovationCandidate, @Ctx() context: RequestContext) {
    return held(root, elderIndicators.moderateOrWorse, context);
  }

  @FieldResolver(() => ReceivedIndicator, {
    nullable: true,
    description: '重残老年人数（人） / Elders with a severe handicap (persons)',
  })
  severeDisabilityElders(@Root() root: RenovationCandidate, @Ctx() context: RequestContext) {
    return held(root, elderIndicators.severeDisability, context);
  }

  @FieldResolver(() => ReceivedIndicator, {
    nullable: true,
    description: '独居老年人数（人） / Elders who live alone (persons)',
  })
  livingAloneElders(@Root() root: RenovationCandidate, @Ctx() context: RequestContext) {
    return held(root, elderIndicators.livingAlone, context);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: '是否已做无障碍改造 / Whether barrier-free works were done',
  })
  async hasBarrierFreeWorks(@Root() { row }: RenovationCandidate, @Ctx() context: RequestContext) {
    return (await context.load(worksByCompound, row.compoundId, {})).barrierFree;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '是否已有养老服务设施：住建部门登记已落实的，或民政部门报送有在营的 / Whether there is a care facility: one got by housing’s register, or one in operation as civil affairs has told',
  })
  async hasCareFacility(@Root() { row }: RenovationCandidate, @Ctx() context: RequestContext) {
    return (await context.load(worksByCompound, row.compoundId, {})).careFacility;
  }

  @FieldResolver(() => [SelectionReason], {
    nullable: true,
    description: '排序理由，逐项附规则，至多 8 行 / The reasons of its place, each with its rule, at most 8',
  })
  reasons(@Root() root: RenovationCandidate, @Ctx() context: RequestContext): Promise<SelectionReason[]> {
    return reasonsOf(root, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '符合的因素数，市政配套另计（项） / Criteria met, without readiness (criteria)',
  })
  async metCount(@Root() root: RenovationCandidate, @Ctx() context: RequestContext): Promise<number> {
    const reasons = await reasonsOf(root, context);
    return reasons.filter(({ criterion, met }) => criterion !== 'INFRASTRUCTURE_READY' && met === true)
      .length;
  }
}
