import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldProject } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { RenovationItem } from '../renovation/renovation-item';
import { categoryOfItem, RenovationItemCode } from '../renovation/renovation-item-code';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';

const stagesOfPhase: Readonly<Record<WorldProject['phase'], readonly RenovationStage[]>> = {
  COMPLETED: [RenovationStage.COMPLETED, RenovationStage.HANDED_OVER, RenovationStage.STRUCK_OFF],
  UNDER_CONSTRUCTION: [RenovationStage.UNDER_CONSTRUCTION],
  PREPARING: [
    RenovationStage.OPINIONS_SOUGHT,
    RenovationStage.SCHEME_PUBLICISED,
    RenovationStage.OWNERS_CONFIRMED,
    RenovationStage.PLANNED,
  ],
};

/** Projects of the world with generated stages, dates, investment and items. */
export async function insertRenovation(
  insert: Insert,
  { projects }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('housing/renovation');
  const today = clock.today();
  await insert(
    RenovationProject,
    projects.map((project) => renovationProject(project, random, today)),
  );
  await insert(
    ProjectCompound,
    projects.flatMap(({ projectNo, compoundIds }) =>
      compoundIds.map((compoundId) => ({ compoundId, projectNo })),
    ),
  );
  await insert(
    RenovationItem,
    projects.flatMap((project) => renovationItems(project, random)),
  );
}

function renovationProject(project: WorldProject, random: RandomStream, today: DateText): RenovationProject {
  const finished = project.phase === 'COMPLETED';
  const completedOn = finished
    ? `${project.planYear}-${random.pick(['09', '10', '11'])}-${random.int(10, 28)}`
    : null;
  return {
    projectNo: project.projectNo,
    planYear: project.planYear,
    stage: random.pick(stagesOfPhase[project.phase]),
    stageSince: completedOn ?? addDays(today, -random.int(20, 200)),
    investmentYuan: (random.int(180, 2_400) * 10_000).toFixed(2),
    completedOn: completedOn !== null && completedOn <= today ? completedOn : null,
    contractorUscc: project.contractorUscc,
    supervisorUscc: project.supervisorUscc,
    synthetic: true,
  };
}

function renovationItems({ projectNo, phase }: WorldProject, random: RandomStream): RenovationItem[] {
  return Object.values(RenovationItemCode)
    .filter(() => random.chance(0.55))
    .map((itemCode) => ({
      projectNo,
      itemCode,
      category: categoryOfItem[itemCode],
      done: phase === 'COMPLETED' || (phase === 'UNDER_CONSTRUCTION' && random.chance(0.4)),
    }));
}
