import { countyOfCompound, currentCommunity } from '../demonstration/compound';
import type { DemonstrationWorld } from '../demonstration/world';
import { ServiceHelp, ServicePointKind, type ServicePointRow } from './service-point';

/** What a department offers at its points. */
export interface ServiceOffer {
  /** E.g. `住建`: the points are named with it. */
  readonly label: string;
  readonly items: readonly string[];
  readonly requiredMaterials: readonly string[];
  readonly plainLanguage: string;
}

/** One counter of a department in each county with compounds of the world, in a community that has one. All invented. */
export function demonstrationCounters(
  department: string,
  offer: ServiceOffer,
  { compounds, divisions }: DemonstrationWorld,
): ServicePointRow[] {
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  const byCounty = new Map(
    compounds.map((compound) => [countyOfCompound(compound), currentCommunity(compound)] as const).reverse(),
  );
  return [...byCounty].sort().map(([county, communityCode]) => ({
    pointNo: `SP-${department}-${county}`,
    kind: ServicePointKind.COUNTER,
    name: `示例${names.get(county) ?? county}${offer.label}办事窗口`,
    communityCode,
    address: null,
    hours: '工作日 9:00–12:00，14:00–17:00',
    helpOffered: JSON.stringify(Object.values(ServiceHelp)),
    ...wordsOf(offer),
  }));
}

const districtOfPoints = '140502';
const published = { halls: 8, stations: 10 } as const;

/**
 * The 8 政务自助超市 of towns and streets and 10 政务驿站 of villages and communities of 晋城市城区: the numbers are
 * published (城政办发〔2024〕26号 (十三)), the places are not and were invented: a hall in the first community of each
 * town and street, stations in the second ones and further.
 */
export function demonstrationSelfService(
  department: string,
  offer: ServiceOffer,
  { divisions }: DemonstrationWorld,
): ServicePointRow[] {
  const communitiesOf = (street: string) =>
    divisions.filter(({ parentCode, validFrom }) => parentCode === street && validFrom === null);
  const streets = divisions.filter(({ parentCode }) => parentCode === districtOfPoints);
  const communities = streets.map(({ code }) => communitiesOf(code)).filter(({ length }) => length > 0);
  const halls = communities.flatMap(([first]) => first ?? []).slice(0, published.halls);
  const others = communities.flatMap((list) => list.slice(1, 3)).slice(0, published.stations);
  if (halls.length < published.halls || others.length < published.stations) {
    throw new RangeError(
      `self-service points: expected ${published.halls} streets and ${published.stations} further communities in ${districtOfPoints}, got ${halls.length} and ${others.length}`,
    );
  }
  return [
    ...halls.map(({ code, name }, index) =>
      dayAndNight(
        `SP-${department}-H${index + 1}`,
        ServicePointKind.SELF_SERVICE_SUPERMARKET,
        code,
        name,
        offer,
      ),
    ),
    ...others.map(({ code, name }, index) =>
      dayAndNight(`SP-${department}-S${index + 1}`, ServicePointKind.POST_HOUSE, code, name, offer),
    ),
  ];
}

function dayAndNight(
  pointNo: string,
  kind: ServicePointKind,
  communityCode: string,
  place: string,
  offer: ServiceOffer,
): ServicePointRow {
  const word = kind === ServicePointKind.POST_HOUSE ? '政务驿站' : '政务自助超市';
  return {
    pointNo,
    kind,
    name: `示例${place}${word}`,
    communityCode,
    address: null,
    hours: '7×24 小时',
    helpOffered: null,
    ...wordsOf(offer),
  };
}

function wordsOf({ items, requiredMaterials, plainLanguage }: ServiceOffer) {
  return {
    items: JSON.stringify(items),
    requiredMaterials: JSON.stringify(requiredMaterials),
    plainLanguage,
    synthetic: true,
  };
}
