import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { projectsByCompound } from './renovation-loaders';
import { RenovationProject } from './renovation-project';
import { RenovationStage } from './renovation-stage';

const StagesArgument = (): ReturnType<typeof Arg> =>
  Arg('stages', () => [RenovationStage], {
    nullable: true,
    description: '只要今日处于这些阶段之一的 / Only those at one of these stages today',
  });

@Resolver(() => CompoundHousing)
export class CompoundRenovationResolver {
  @FieldResolver(() => [RenovationProject], {
    nullable: true,
    description:
      '当日已有台账的改造项目，新的在前；项目的阶段为今日的 / Renovation projects on record that day, newest first; their stage is today’s',
  })
  async projects(
    @Root() { compoundId, on }: CompoundHousing,
    @FirstArgument() first: number,
    @StagesArgument() stages: readonly RenovationStage[] | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly RenovationProject[]> {
    checkFirst(first, nestedFirst);
    const projects = await context.load(projectsByCompound, compoundId, { on });
    return atStages(projects, stages).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '当日已有台账的改造项目数（个） / Renovation projects on record that day (projects)',
  })
  async projectCount(
    @Root() { compoundId, on }: CompoundHousing,
    @StagesArgument() stages: readonly RenovationStage[] | null,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return atStages(await context.load(projectsByCompound, compoundId, { on }), stages).length;
  }
}

function atStages(
  projects: readonly RenovationProject[],
  stages: readonly RenovationStage[] | null | undefined,
): readonly RenovationProject[] {
  return projects.filter(({ stage }) => stages?.includes(stage) ?? true);
}
