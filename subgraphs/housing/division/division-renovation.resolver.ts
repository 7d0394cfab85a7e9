import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PublishedFigure } from '../../../shared/provenance/published-figure';
import { publishedFiguresByDivision } from '../../../shared/provenance/published-figures';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { costRulesByDivision } from '../cost/cost-loaders';
import { CostRule } from '../cost/cost-rule';
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

  @FieldResolver(() => [CostRule], {
    nullable: true,
    description:
      '当地关于费用分担的各条说法，并列不作取舍 / What documents of the place say on who pays, side by side, none preferred',
  })
  async costRules(
    @Root() { code }: DivisionHousing,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CostRule[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(costRulesByDivision, code, {})).slice(0, first);
  }

  @FieldResolver(() => [PublishedFigure], {
    nullable: true,
    description:
      '文件中公布的数字，不与逐项汇总数互相校正 / Figures that documents publish about it; nothing is reconciled with the sums',
  })
  publishedFigures(
    @Root() { code }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<readonly PublishedFigure[]> {
    return context.load(publishedFiguresByDivision, code, {});
  }
}
