import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elder } from '../elder/elder';
import { AbilityAssessment, assessmentsByElder, standsOn } from './ability-assessment';

@Resolver(() => Elder)
export class ElderAssessmentsResolver {
  @FieldResolver(() => [AbilityAssessment], {
    nullable: true,
    description: '能力评估，新的在前 / Ability assessments, the newest first',
  })
  async assessments(
    @Root() { id }: Elder,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly AbilityAssessment[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(assessmentsByElder, id, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其次数（次） / Number of these assessments (assessments)',
  })
  async assessmentCount(@Root() { id }: Elder, @Ctx() context: RequestContext): Promise<number> {
    return (await context.load(assessmentsByElder, id, {})).length;
  }

  @FieldResolver(() => AbilityAssessment, {
    nullable: true,
    description:
      '今日有效、全区互认的评估，不论由谁作出；没有的为空，才需要评估 / The assessment that is valid today and recognised by all, whoever made it; null where there is none, and only then one is needed',
  })
  async recognisedAssessment(
    @Root() { id }: Elder,
    @Ctx() context: RequestContext,
  ): Promise<AbilityAssessment | null> {
    const today = context.clock.today();
    const all = await context.load(assessmentsByElder, id, {});
    return all.find((assessment) => standsOn(assessment, today)) ?? null;
  }
}
