import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { GuidelineSubject } from '../guideline/guideline';
import { guidelineByDivision } from '../guideline/guideline-loaders';
import { projectsByCompound } from './renovation-loaders';
import type { RenovationProject } from './renovation-project';
import { RenovationProjectHousing } from './renovation-project-housing';
import { RenovationStage } from './renovation-stage';
import { WorksProgress } from './stalled-works';

type Works = Pick<RenovationProject, 'stage' | 'stageSince' | 'lastProgressOn' | 'countyCode'>;

@Resolver(() => RenovationProjectHousing)
export class WorksProgressResolver {
  @FieldResolver(() => WorksProgress, {
    nullable: true,
    description: '施工进展；不在施工中的为空 / Progress of the works; null unless they are under way',
  })
  worksProgress(
    @Root() project: RenovationProjectHousing,
    @Ctx() context: RequestContext,
  ): Promise<WorksProgress | null> {
    return progressOf(project, context);
  }
}

@Resolver(() => CompoundHousing)
export class CompoundStalledWorksResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '今日视为停滞的改造项目数（个） / Renovation projects that count as stalled today (projects)',
  })
  async stalledProjectCount(
    @Root() { compoundId }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const projects = await context.load(projectsByCompound, compoundId, { on: context.clock.today() });
    const progress = await Promise.all(projects.map((project) => progressOf(project, context)));
    return progress.filter((each) => each?.stalled === true).length;
  }
}

async function progressOf(
  { stage, stageSince, lastProgressOn: reported, countyCode }: Works,
  context: RequestContext,
): Promise<WorksProgress | null> {
  if (stage !== RenovationStage.UNDER_CONSTRUCTION) return null;
  const today = context.clock.today();
  const subject = GuidelineSubject.STALLED_AFTER_DAYS;
  const rule = await context.load(guidelineByDivision, countyCode, { subject, on: today });
  const lastProgressOn = reported !== null && reported > stageSince ? reported : stageSince;
  const daysWithoutProgress = Math.round((Date.parse(today) - Date.parse(lastProgressOn)) / 86_400_000);
  const stalled = rule && daysWithoutProgress >= Number(rule.value);
  return { lastProgressOn, daysWithoutProgress, stalled, rule };
}
