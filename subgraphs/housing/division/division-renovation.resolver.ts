import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hasBegun } from '../../../shared/lists/first-of-register';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { ledger } from '../renovation/ledger';
import { RenovationStage } from '../renovation/renovation-stage';
import { DivisionHousing, ProjectStageCount, RenovationSummary } from './division-housing';
import { compoundProgressByDivision, doneStages, projectStagesByDivision } from './renovation-loaders';

@Resolver(() => DivisionHousing)
export class DivisionRenovationResolver {
  @FieldResolver(() => RenovationSummary, {
    nullable: true,
    description: '老旧小区改造汇总 / Renovation in sum',
  })
  async renovation(
    @Root() { code, on }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<RenovationSummary> {
    const [progress, stages] = await Promise.all([
      context.load(compoundProgressByDivision, code, { on }),
      context.load(projectStagesByDivision, code, { on }),
    ]);
    const done = stages.filter(({ stage }) => doneStages.includes(stage));
    const going = stages.filter(({ stage }) => stage === RenovationStage.UNDER_CONSTRUCTION);
    const { target, completed, inProgress, remainder } = progress;
    if (!(await hasBegun(ledger, on, context))) {
      const unknown = { completed: null, inProgress: null, remainder: null };
      return { target, ...unknown, newParkingSpaces: null, investmentYuan: null };
    }
    return {
      target,
      completed,
      inProgress,
      remainder,
      newParkingSpaces: done.reduce((sum, { newParkingSpaces }) => sum + newParkingSpaces, 0),
      investmentYuan: [...done, ...going]
        .reduce((sum, { investmentYuan }) => sum + investmentYuan, 0)
        .toFixed(2),
    };
  }

  @FieldResolver(() => [ProjectStageCount], {
    nullable: true,
    description:
      '各阶段的项目数，没有项目的阶段不列，至多 13 行 / Projects by stage, stages without any left out, at most 13',
  })
  async projectCountByStage(
    @Root() { code, on }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<ProjectStageCount[]> {
    const stages = await context.load(projectStagesByDivision, code, { on });
    return stages.map(({ stage, projects }) => ({ stage, count: projects }));
  }
}
