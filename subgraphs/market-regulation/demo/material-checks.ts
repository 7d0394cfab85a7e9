import type { Insert } from '../../../shared/database/insert';
import { numbering } from '../../../shared/demonstration/numbering';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldProject } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { Clock } from '../../../shared/time/clock';
import { InspectionResult } from '../inspection/inspection-result';
import { MaterialCheck } from '../material/material-check';
import { MaterialKind } from '../material/material-kind';

/** Shares of checks that found failings, and of reports that are false. */
const failedShare = 0.04;
const falseReportShare = 0.012;
const kinds = Object.values(MaterialKind);
const laboratories = ['示例一号检测有限公司（演示）', '示例二号检测有限公司（演示）'];

/** Checks at projects that were begun; all projects and suppliers are invented. */
export async function insertMaterialChecks(
  insert: Insert,
  { projects, enterprises }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('market-regulation/material-checks');
  const suppliers = enterprises.filter(({ real, roles }) => !real && roles.includes('MANUFACTURER'));
  const numbers = numbering();
  const begun = projects.filter(({ phase }) => phase !== 'PREPARING');
  const checks = begun.flatMap((project) =>
    Array.from({ length: random.int(1, 3) }, (): MaterialCheck => ({
      checkNo: numbers.next(`MC-${project.countyCode}-${project.planYear}`, 4),
      projectNo: project.projectNo,
      material: random.pick(kinds),
      supplierUscc: random.pick(suppliers).uscc,
      ...outcomeOf(project, random, clock.today()),
      synthetic: true,
    })),
  );
  await insert(MaterialCheck, checks);
}

/** In the year of the plan, and published by today. */
function outcomeOf({ planYear }: WorldProject, random: RandomStream, today: DateText) {
  const wanted = addDays(`${planYear}-04-01`, random.int(0, 240));
  const latest = addDays(today, -20);
  const checkedOn = wanted < latest ? wanted : addDays(latest, -random.int(0, 60));
  const failed = random.chance(failedShare);
  const isFalse = random.chance(falseReportShare);
  const result = random.chance(0.7) ? InspectionResult.RECTIFIED : InspectionResult.FAIL;
  return {
    checkedOn,
    publishedOn: addDays(checkedOn, random.int(5, 15)),
    result: failed || isFalse ? result : InspectionResult.PASS,
    reportNo: `TR-${planYear}-${random.int(10_000, 99_999)}`,
    laboratory: random.pick(laboratories),
    reportGenuine: !isFalse,
  };
}
