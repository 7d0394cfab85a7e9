import { careFacilityWord, type WorldCareFacility } from './care-facility';
import { type CareFacilityPlan, careFacilityPlans, hasTownshipHomes } from './care-facility-plan';
import { careOperators } from './care-operators';
import { countyOfCompound, currentCommunity, type WorldCompound } from './compound';
import { counties } from './counties';
import type { EnterpriseRegister } from './enterprises';
import { inventedWords } from './invented-words';
import { type Numbering, numbering, numberingAfter } from './numbering';
import type { Places } from './places';
import { randomStream, type RandomStream } from './random';
import type { WorldProject } from './renovation-project';

type Draft = Omit<WorldCareFacility, 'id' | 'operatorUscc'>;

/** Part of the town homes stands in a compound, where the town has one. */
const townHomeInCompound = 0.6;

/** One further compound in eight has a facility. */
const furtherFacilityShare = 1 / 8;

/**
 * The facilities that do not depend on the scale. Those in compounds stand first where works are under way, so that
 * a facility shows in an old compound under construction; a compound has at most one.
 */
export function baseCareFacilities(
  compounds: readonly WorldCompound[],
  projects: readonly WorldProject[],
  places: Places,
  enterprises: EnterpriseRegister,
): WorldCareFacility[] {
  const stream = randomStream('world/care-facilities');
  const drafts = counties.flatMap(({ code }) => {
    const sites = sitesOf(code, compounds, projects, stream);
    return [...plannedFacilities(code, sites, places, stream), ...townHomes(code, sites, places, stream)];
  });
  return completed(drafts, enterprises, numbering());
}

/** Day care and mutual aid in further compounds; numbers go on after those of the base. */
export function furtherCareFacilities(
  base: readonly WorldCareFacility[],
  compounds: readonly WorldCompound[],
  enterprises: EnterpriseRegister,
): WorldCareFacility[] {
  const stream = randomStream('world/further-care-facilities');
  const drafts = compounds
    .filter(() => stream.chance(furtherFacilityShare))
    .map((compound) =>
      inCompound(
        stream.chance(0.6)
          ? { kind: 'DAY_CARE_CENTRE', level: 'COMMUNITY', ownership: 'PUBLIC_BUILT_PRIVATE_RUN' }
          : { kind: 'MUTUAL_AID_SITE', level: 'COMMUNITY', ownership: 'PUBLIC' },
        compound,
      ),
    );
  const numbers = numberingAfter(base.map(({ id }) => id));
  return completed(drafts, enterprises, numbers);
}

/** Invented compounds of a county that may get a facility, the most wanted last; taking one removes it. */
function sitesOf(
  countyCode: string,
  compounds: readonly WorldCompound[],
  projects: readonly WorldProject[],
  stream: RandomStream,
): WorldCompound[] {
  const underWay = new Set(
    projects.filter(({ phase }) => phase === 'UNDER_CONSTRUCTION').flatMap((project) => project.compoundIds),
  );
  const candidates = compounds.filter(
    (compound) => !compound.real && countyOfCompound(compound) === countyCode,
  );
  const [first, ...others] = candidates;
  const busy = stream.shuffle(others.filter(({ id }) => underWay.has(id))).slice(0, 5);
  const rest = stream.shuffle(others.filter((compound) => !busy.includes(compound)));
  return [...rest, ...busy, ...(first ? [first] : [])];
}

function plannedFacilities(
  countyCode: string,
  sites: WorldCompound[],
  places: Places,
  stream: RandomStream,
): Draft[] {
  return careFacilityPlans(countyCode).flatMap((plan) =>
    Array.from({ length: plan.count }, () => {
      const site = plan.inCompound ? sites.pop() : undefined;
      return site ? inCompound(plan, site) : elsewhere(plan, countyCode, places, stream);
    }),
  );
}

function townHomes(
  countyCode: string,
  sites: readonly WorldCompound[],
  places: Places,
  stream: RandomStream,
): Draft[] {
  if (!hasTownshipHomes(countyCode)) return [];
  return places.townsOf(countyCode).map((town) => {
    const site = sites.find((compound) => currentCommunity(compound).startsWith(town));
    const isInCompound = stream.chance(townHomeInCompound);
    const communityCode =
      isInCompound && site ? currentCommunity(site) : stream.pick(places.communitiesOf(town));
    return {
      name: `${places.nameOf(town)}示例${careFacilityWord.TOWNSHIP_CARE_HOME}（演示）`,
      kind: 'TOWNSHIP_CARE_HOME',
      ownership: stream.chance(0.8) ? 'PUBLIC' : 'PUBLIC_BUILT_PRIVATE_RUN',
      level: 'TOWNSHIP',
      communityCode,
      compoundId: isInCompound && site ? site.id : null,
    };
  });
}

function inCompound(
  { kind, level, ownership }: Omit<CareFacilityPlan, 'inCompound' | 'count'>,
  compound: WorldCompound,
): Draft {
  return {
    name: `${compound.name}${careFacilityWord[kind]}（演示）`,
    kind,
    ownership,
    level,
    communityCode: currentCommunity(compound),
    compoundId: compound.id,
  };
}

function elsewhere(
  { kind, level, ownership }: CareFacilityPlan,
  countyCode: string,
  places: Places,
  stream: RandomStream,
): Draft {
  return {
    name: `${places.nameOf(countyCode)}示例${stream.pick(inventedWords)}${careFacilityWord[kind]}（演示）`,
    kind,
    ownership,
    level,
    communityCode: stream.pick(places.urbanCommunitiesOf(countyCode)),
    compoundId: null,
  };
}

/** Numbers the facilities within each county, after those already counted, and gives them operators. */
function completed(
  drafts: readonly Draft[],
  enterprises: EnterpriseRegister,
  numbers: Numbering,
): WorldCareFacility[] {
  const nextOperator = careOperators(enterprises);
  return drafts.map((draft) => {
    const countyCode = draft.communityCode.slice(0, 6);
    const id = numbers.next(`CF-${countyCode}`, 3);
    return { id, ...draft, operatorUscc: nextOperator(draft.ownership, countyCode) };
  });
}
