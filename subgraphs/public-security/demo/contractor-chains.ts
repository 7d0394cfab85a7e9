import { cityOf } from '../../../shared/demonstration/counties';
import { numbering, type Numbering } from '../../../shared/demonstration/numbering';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldProject } from '../../../shared/demonstration/world';
import { isFirstOfCounty } from './first-of-county';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { ContractorRegistration } from '../contractor/contractor-registration';
import { ContractorRegistrationStatus } from '../contractor/contractor-registration-status';

/** Of the chains of works under way, the share in which a firm is not registered. */
const shareWithUnregistered = 0.3;
const shareOfCompletedProjects = 0.12;
/** The one very long chain. */
const deepest = 7;
const deepestChainAt = 4;
/** How often a chain has so many layers, from 1 on. */
const depthWeights = [20, 35, 28, 12, 5];

/** Chains of most projects under construction and of some completed ones; every firm and project is invented. */
export function contractorChains(world: DemonstrationWorld, today: DateText): ContractorRegistration[] {
  const random = randomStream('public-security/contractor-chains');
  const numbers = numbering();
  const firms = firmsByCity(world);
  let underWay = 0;
  return world.projects.flatMap((project) => {
    if (!isSurveyed(project, random)) return [];
    const isDeepest = project.phase === 'UNDER_CONSTRUCTION' && underWay++ === deepestChainAt;
    const depth = isDeepest ? deepest : depthOf(random);
    const candidates = random.shuffle(firms.get(cityOf(project.countyCode)) ?? []);
    const others = candidates.filter((uscc) => uscc !== project.contractorUscc);
    return chain({ project, others, depth, random, numbers, today });
  });
}

interface ChainOrder {
  readonly project: WorldProject;
  /** Firms of the city, other than the main contractor, in the order in which they are engaged. */
  readonly others: readonly string[];
  readonly depth: number;
  readonly random: RandomStream;
  readonly numbers: Numbering;
  readonly today: DateText;
}

function chain({ project, others, depth, random, numbers, today }: ChainOrder): ContractorRegistration[] {
  const underWay = project.phase === 'UNDER_CONSTRUCTION';
  const begun = underWay
    ? addDays(today, -random.int(60, 260))
    : `${project.planYear}-04-${random.int(10, 28)}`;
  const layers = layersOf(depth, others.length, random);
  const missing = underWay && random.chance(shareWithUnregistered) ? random.int(0, layers.length - 1) : null;
  const made: ContractorRegistration[] = [];
  for (const [place, tier] of layers.entries()) {
    const engagedBy = made.filter((above) => above.tier === tier - 1);
    const surveyedOn = addDays(begun, random.int(tier - 1, tier * 6));
    made.push({
      registrationNo: numbers.next(`CR-${project.countyCode}-${surveyedOn.slice(0, 4)}`, 4),
      projectNo: project.projectNo,
      enterpriseUscc: place === 0 ? project.contractorUscc : (others[place - 1] ?? project.contractorUscc),
      tier,
      upstreamNo: engagedBy.length === 0 ? null : random.pick(engagedBy).registrationNo,
      surveyedOn,
      declaredWorkers: tier === 1 ? random.int(6, 16) : random.int(2, 11),
      synthetic: true,
      ...progress({ surveyedOn, underWay, isMissing: place === missing, random, today }),
    });
  }
  return made;
}

interface ProgressOrder {
  readonly surveyedOn: DateText;
  readonly underWay: boolean;
  readonly isMissing: boolean;
  readonly random: RandomStream;
  readonly today: DateText;
}

type Progress = Pick<
  ContractorRegistration,
  'status' | 'registered' | 'registeredOn' | 'lastUpdatedOn' | 'endedOn'
>;

function progress({ surveyedOn, underWay, isMissing, random, today }: ProgressOrder): Progress {
  const { SURVEYED, REGISTERED, UPDATED, ENDED } = ContractorRegistrationStatus;
  if (isMissing)
    return { status: SURVEYED, registered: false, registeredOn: null, lastUpdatedOn: null, endedOn: null };
  const registeredOn = addDays(surveyedOn, random.int(0, 5));
  if (!underWay) {
    const lastUpdatedOn = addDays(registeredOn, random.int(30, 120));
    const endedOn = addDays(lastUpdatedOn, random.int(1, 20));
    return { status: ENDED, registered: true, registeredOn, lastUpdatedOn, endedOn };
  }
  const changed = random.chance(0.65);
  const updatedOn = changed ? addDays(today, -recentDays(random)) : registeredOn;
  const isUpdated = updatedOn > registeredOn;
  return {
    status: isUpdated ? UPDATED : REGISTERED,
    registered: true,
    registeredOn,
    lastUpdatedOn: isUpdated ? updatedOn : registeredOn,
    endedOn: null,
  };
}

/** Some within the week, most within two months. */
function recentDays(random: RandomStream): number {
  return random.chance(0.3) ? random.int(0, 6) : random.int(7, 60);
}

/** The tier of each firm: one firm to a layer, now and then a second one below the first layer. */
function layersOf(depth: number, others: number, random: RandomStream): number[] {
  const layers = Array.from({ length: depth }, (_, index) => index + 1).flatMap((tier) =>
    tier > 1 && random.chance(0.2) ? [tier, tier] : [tier],
  );
  return layers.slice(0, others + 1);
}

function depthOf(random: RandomStream): number {
  let draw = random.int(1, 100);
  const depth = depthWeights.findIndex((weight) => (draw -= weight) <= 0);
  return depth + 1;
}

/** The first compound of a county is the one to show, so its project always has a chain. */
function isSurveyed({ phase, compoundIds }: WorldProject, random: RandomStream): boolean {
  if (phase !== 'PREPARING' && compoundIds.some(isFirstOfCounty)) return true;
  if (phase === 'UNDER_CONSTRUCTION') return random.chance(0.94);
  return phase === 'COMPLETED' && random.chance(shareOfCompletedProjects);
}

/** Invented subcontractors and contractors of each city. */
function firmsByCity({ enterprises }: DemonstrationWorld): Map<string, string[]> {
  const firms = new Map<string, string[]>();
  for (const { uscc, roles, countyCode, real } of enterprises) {
    if (real || !(roles.includes('SUBCONTRACTOR') || roles.includes('CONTRACTOR'))) continue;
    const city = cityOf(countyCode);
    firms.set(city, [...(firms.get(city) ?? []), uscc]);
  }
  return firms;
}
