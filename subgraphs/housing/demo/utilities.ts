import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, Utility, WorldEnterprise } from '../../../shared/demonstration/world';
import { places } from '../documents';
import { RenovationStage } from '../renovation/renovation-stage';
import { UtilityCoordination } from '../renovation/utility-coordination';
import { UtilityKind } from '../renovation/utility-kind';
import type { InsertedProject } from './renovation';

const stages = Object.values(RenovationStage);
const designed = stages.indexOf(RenovationStage.SCHEME_DRAFTED);
const completed = stages.indexOf(RenovationStage.COMPLETED);

/**
 * How each project was coordinated with the operators; before its scheme is drafted nobody was asked or left out. Power and telecom of 晋城市 have only real operators, of which
 * nothing is invented, so there no operator is on record.
 */
export async function insertUtilities(
  insert: Insert,
  { enterprises }: DemonstrationWorld,
  projects: readonly InsertedProject[],
): Promise<readonly UtilityCoordination[]> {
  const random = randomStream('housing/utilities');
  const operators = enterprises.filter(({ real, utilities }) => !real && utilities.length > 0);
  const rows = projects.flatMap((project) => {
    const consultedFromTheStart = random.chance(0.6);
    return Object.values(UtilityKind).map((kind) =>
      coordination(project, kind, consultedFromTheStart, operators, random),
    );
  });
  await insert(UtilityCoordination, rows);
  return rows;
}

function coordination(
  { projectNo, countyCode, stage }: InsertedProject,
  kind: UtilityKind,
  consultedFromTheStart: boolean,
  operators: readonly WorldEnterprise[],
  random: RandomStream,
): UtilityCoordination {
  const isDesigned = stages.indexOf(stage) >= designed;
  const consulted = consultedFromTheStart || random.chance(0.5);
  const ownedByOperator = random.chance(0.45);
  const contributes = countyCode === places.jiyuan && !ownedByOperator;
  const aligned = random.chance(consulted ? 0.9 : 0.3);
  return {
    projectNo,
    kind,
    operatorUscc: operatorOf(kind, countyCode, operators),
    consultedAtDesign: isDesigned ? consulted : null,
    planAligned: isDesigned ? aligned : null,
    assetOwnedByOperator: ownedByOperator,
    contributionRatio: contributes
      ? random.pick(['0.200000', '0.300000', '0.333333', '0.400000', '0.500000'])
      : null,
    assetHandedOver: stages.indexOf(stage) < completed ? null : stage !== RenovationStage.COMPLETED,
  };
}

function operatorOf(kind: Utility, countyCode: string, operators: readonly WorldEnterprise[]): string | null {
  const city = (code: string) => (code.startsWith('1405') ? places.jincheng : code);
  const found = operators.find(
    (operator) => operator.utilities.includes(kind) && city(operator.countyCode) === city(countyCode),
  );
  return found?.uscc ?? null;
}
