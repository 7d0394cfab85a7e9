import { countyOfCompound, type WorldCompound } from './compound';
import { cityOf } from './counties';
import type { EnterpriseRole } from './enterprise';
import type { EnterpriseRegister } from './enterprises';
import { numbering } from './numbering';
import { type ProjectGroup, projectGroups } from './project-groups';
import { randomStream, type RandomStream } from './random';
import type { WorldProject } from './renovation-project';

/**
 * All renovation projects, whatever the scale: they concern old compounds, whose published sums stay exact.
 * Contractors of works under way are taken in turn, so that every one of 晋城市 has some.
 */
export function renovationProjects(
  compounds: readonly WorldCompound[],
  enterprises: EnterpriseRegister,
): WorldProject[] {
  const stream = randomStream('world/projects');
  const numbers = numbering();
  let underConstruction = 0;
  return projectGroups(compounds).map((group) => {
    const countyCode = countyOfGroup(group);
    const turn = group.phase === 'UNDER_CONSTRUCTION' ? underConstruction++ : null;
    return {
      projectNo: numbers.next(`RP-${countyCode}-${group.planYear}`, 3),
      compoundIds: group.compounds.map(({ id }) => id),
      countyCode,
      planYear: group.planYear,
      phase: group.phase,
      contractorUscc: participant('CONTRACTOR', countyCode, enterprises, stream, turn),
      supervisorUscc: participant('SUPERVISOR', countyCode, enterprises, stream, null),
      designerUscc: participant('DESIGNER', countyCode, enterprises, stream, null),
    };
  });
}

function countyOfGroup({ compounds, phase, planYear }: ProjectGroup): string {
  const [first] = compounds;
  if (first) return countyOfCompound(first);
  throw new RangeError(`project of ${planYear}, ${phase}: expected at least one compound, got none`);
}

/** An enterprise of the city that has the role: in turn, or by chance without a turn. */
function participant(
  role: EnterpriseRole,
  countyCode: string,
  enterprises: EnterpriseRegister,
  stream: RandomStream,
  turn: number | null,
): string {
  const candidates = enterprises.fictitious(role, cityOf(countyCode));
  const byChance = stream.pick(candidates);
  return (turn === null ? byChance : (candidates[turn % candidates.length] ?? byChance)).uscc;
}
