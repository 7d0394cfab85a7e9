import { randomStream } from '../../../shared/demonstration/random';
import type { WorldProject } from '../../../shared/demonstration/world';
import { addDays } from '../../../shared/time/calendar';
import { demonstrationDay } from '../../../shared/time/clock';
import type { RenovationProject } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';

type Outcome = Pick<RenovationProject, 'acceptedOn' | 'acceptancePassed' | 'lastProgressOn'>;
type Works = Pick<RenovationProject, 'projectNo' | 'stage' | 'stageSince' | 'completedOn'>;

/**
 * How works were accepted and when they last went on, by project. Some that were completed and not handed over did not
 * pass; a few under way stand still, among them those of the first project of a county under way. All are invented.
 */
export function acceptances(
  projects: readonly WorldProject[],
  works: readonly Works[],
): ReadonlyMap<string, Outcome> {
  const random = randomStream('housing/acceptance');
  const shown = new Set(
    ['140502', '140581', '419001'].map(
      (code) =>
        projects.find(({ countyCode, phase }) => countyCode === code && phase === 'UNDER_CONSTRUCTION')
          ?.projectNo,
    ),
  );
  return new Map(
    works.map(({ projectNo, stage, stageSince, completedOn }) => {
      const [days, fails, stands, weeks] = [
        random.int(3, 15),
        random.chance(0.7),
        random.chance(0.08),
        random.int(0, 3),
      ];
      const judgedOn = completedOn && addDays(completedOn, days);
      const acceptedOn = judgedOn && judgedOn <= demonstrationDay ? judgedOn : null;
      const passed = !(stage === RenovationStage.COMPLETED && fails);
      const stalled = stands || shown.has(projectNo);
      const reported = addDays(demonstrationDay, stalled ? -7 * (10 + weeks) : -7 * weeks);
      return [
        projectNo,
        {
          acceptedOn,
          acceptancePassed: acceptedOn === null ? null : passed,
          lastProgressOn:
            stage === RenovationStage.UNDER_CONSTRUCTION && reported > stageSince ? reported : null,
        },
      ];
    }),
  );
}
