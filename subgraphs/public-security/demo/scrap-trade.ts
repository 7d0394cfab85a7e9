import { countyOfCompound, currentCommunity } from '../../../shared/demonstration/compound';
import { numbering, type Numbering } from '../../../shared/demonstration/numbering';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldEnterprise } from '../../../shared/demonstration/world';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { withTraces } from './scrap-traces';
import type { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import type { ScrapInspection } from '../scrap/scrap-inspection';
import type { ScrapStation } from '../scrap/scrap-station';
import { ScrapMeasure, SpecialIndustry, SpecialIndustryCredentialKind } from '../scrap/scrap-terms';
import type { TraceRecord } from '../scrap/trace-record';
import type { SpecialIndustryCredential } from '../scrap/special-industry-credential';

export interface ScrapTrade {
  readonly credentials: readonly SpecialIndustryCredential[];
  readonly stations: readonly ScrapStation[];
  readonly inspections: readonly ScrapInspection[];
  readonly traces: readonly TraceRecord[];
}

/** State Council Order 764 put filing in the place of the licence from this day on. */
const filingSince: DateText = '2023-07-20';
const shareWithoutCredential = 0.12;

/** Stations of the invented scrap dealers in communities of their county, their credentials and inspections. */
export function scrapTrade(world: DemonstrationWorld, cases: readonly Case[], today: DateText): ScrapTrade {
  const random = randomStream('public-security/scrap-trade');
  const numbers = numbering();
  const dealers = world.enterprises.filter(({ roles, real }) => !real && roles.includes('SCRAP_DEALER'));
  const communities = communitiesByCounty(world);
  const stations = dealers.flatMap((dealer) => stationsOf(dealer, communities, random, numbers));
  const credentials = dealers.flatMap((dealer) => credentialsOf(dealer, random, numbers, today));
  const inspections = stations.flatMap((station) => inspectionsOf(station, random, numbers, today));
  return { credentials, stations, ...withTraces(inspections, cases, today) };
}

/** The cases, those of stolen goods in the community where their dealer's first station stands. */
export function casesAtStations(cases: readonly Case[], stations: readonly ScrapStation[]): Case[] {
  return cases.map((row) => {
    if (row.kind !== CaseKind.STOLEN_GOODS_DISPOSAL) return row;
    const station = stations.find(({ enterpriseUscc }) => enterpriseUscc === row.enterpriseUscc);
    return station ? { ...row, divisionCode: station.communityCode } : row;
  });
}

function stationsOf(
  { uscc, countyCode }: WorldEnterprise,
  communities: ReadonlyMap<string, readonly string[]>,
  random: RandomStream,
  numbers: Numbering,
): ScrapStation[] {
  const places = random.shuffle(communities.get(countyCode) ?? []).slice(0, random.chance(0.25) ? 2 : 1);
  return places.map((communityCode) => ({
    stationNo: numbers.next(`SS-${countyCode}`, 4),
    enterpriseUscc: uscc,
    communityCode,
    synthetic: true,
  }));
}

/** Most have filed since the filing came; some of these held a licence before; a few have neither. */
function credentialsOf(
  { uscc, countyCode }: WorldEnterprise,
  random: RandomStream,
  numbers: Numbering,
  today: DateText,
): SpecialIndustryCredential[] {
  if (random.chance(shareWithoutCredential)) return [];
  const industry = SpecialIndustry.SCRAP_METAL;
  const common = { enterpriseUscc: uscc, industry, divisionCode: countyCode, synthetic: true };
  const filedOn = addDays(filingSince, random.int(5, 300));
  const filing = {
    ...common,
    number: numbers.next(`SF-${countyCode}`, 4),
    kind: SpecialIndustryCredentialKind.FILING,
    validFrom: filedOn <= today ? filedOn : filingSince,
    validTo: null,
  };
  if (random.chance(0.5)) return [filing];
  const licensedOn = addDays(filingSince, -random.int(300, 1_000));
  const licence = {
    ...common,
    number: numbers.next(`SL-${countyCode}`, 4),
    kind: SpecialIndustryCredentialKind.LICENCE,
    validFrom: licensedOn,
    validTo: addDays(licensedOn, 3 * 365),
  };
  return random.chance(0.7) ? [licence, filing] : [licence];
}

function inspectionsOf(
  { stationNo, enterpriseUscc }: ScrapStation,
  random: RandomStream,
  numbers: Numbering,
  today: DateText,
): ScrapInspection[] {
  return Array.from({ length: random.int(1, 5) }, (_, index) => {
    const suspiciousItems = random.chance(0.3) ? random.int(1, 6) : 0;
    return {
      inspectionNo: numbers.next('SI', 5),
      stationNo,
      enterpriseUscc,
      inspectedOn: addDays(today, -(index * 130 + random.int(1, 120))),
      suspiciousItems,
      tracedBack: suspiciousItems === 0 ? null : true,
      measure: measureAfter(suspiciousItems, random),
      synthetic: true,
    };
  });
}

function measureAfter(suspiciousItems: number, random: RandomStream): ScrapMeasure {
  if (suspiciousItems === 0) return random.chance(0.85) ? ScrapMeasure.NONE : ScrapMeasure.RECTIFY;
  return suspiciousItems > 4 ? ScrapMeasure.PROSECUTE : ScrapMeasure.RECTIFY;
}

/** Communities with invented compounds, in the order of the compounds. */
function communitiesByCounty({ compounds }: DemonstrationWorld): Map<string, string[]> {
  const communities = new Map<string, Set<string>>();
  for (const compound of compounds) {
    if (compound.real) continue;
    const county = countyOfCompound(compound);
    const found = communities.get(county) ?? new Set();
    communities.set(county, found.add(currentCommunity(compound)));
  }
  return new Map([...communities].map(([county, found]) => [county, [...found]]));
}
