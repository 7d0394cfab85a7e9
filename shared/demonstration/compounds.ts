import { countyOfCompound, type WorldCompound } from './compound';
import { compoundNames, type CompoundNames, furtherCompoundName, sharedNamesOf } from './compound-names';
import { counties, countiesOf, type County } from './counties';
import type { EnterpriseRegister } from './enterprises';
import { fictitiousCompounds } from './fictitious-compounds';
import type { Places } from './places';
import { assignPropertyCompanies } from './property-companies';
import { randomStream, type RandomStream, split } from './random';
import { dongchengJianan, pilotCompounds, sunshineCompounds } from './real-compounds';

/** How many compounds each further step of the scale adds: about as many as the base has. */
const furtherCompoundsPerStep = 700;

/** Counties with more compounds in the base get more of the further ones. */
const furtherCounties = countiesOf('JINCHENG');

/** All compounds that do not depend on the scale: those of the documents' sums, the real ones and some newer ones. */
export function baseCompounds(places: Places, enterprises: EnterpriseRegister): WorldCompound[] {
  const names = compoundNames();
  const compounds = counties.flatMap((county) => [
    ...(county.city === 'ANNING' ? pilotCompounds(enterprises.anningPropertyCompany) : []),
    ...invented(county, names, places),
    ...realAfterInvented(county),
  ]);
  return assignPropertyCompanies(compounds, enterprises, randomStream('world/property-companies'));
}

/**
 * Further newer compounds in the counties of 晋城市, none old, so that every published sum about old compounds stays
 * exact. `base` is only counted.
 */
export function furtherCompounds(
  base: readonly WorldCompound[],
  places: Places,
  enterprises: EnterpriseRegister,
  scale: number,
): WorldCompound[] {
  const stream = randomStream('world/further-compounds');
  const baseCounts = countsByCounty(base);
  const compounds = Array.from({ length: scale - 1 }, (_, step) => step).flatMap((step) =>
    furtherStep(step, baseCounts, places, stream),
  );
  return assignPropertyCompanies(compounds, enterprises, randomStream('world/further-property-companies'));
}

function furtherStep(
  step: number,
  baseCounts: ReadonlyMap<string, number>,
  places: Places,
  stream: RandomStream,
): WorldCompound[] {
  const shares = split(
    furtherCompoundsPerStep,
    furtherCounties.map(({ oldCompounds }) => oldCompounds),
  );
  let named = step * furtherCompoundsPerStep;
  return furtherCounties.flatMap((county, index) => {
    const count = shares[index] ?? 0;
    const firstName = named;
    named += count;
    const firstNumber = (baseCounts.get(county.code) ?? 0) + step * count + 1;
    const nameOf = (offset: number) => furtherCompoundName(firstName + offset);
    return fictitiousCompounds({ county, count, isOld: false, firstNumber, nameOf }, places, stream);
  });
}

function invented(county: County, names: CompoundNames, places: Places): WorldCompound[] {
  const stream = randomStream(`world/compounds/${county.code}`);
  const shared = sharedNamesOf(county.code);
  const first = county.city === 'ANNING' ? 19 : 1;
  const old = { county, count: county.oldCompounds, isOld: true, firstNumber: first };
  const newer = {
    county,
    count: county.newerCompounds,
    isOld: false,
    firstNumber: first + county.oldCompounds,
  };
  // The names that other counties bear too go to the second and third compound: the first is the one to show.
  const oldName = (index: number) => shared[index - 1] ?? names.next(true);
  return [
    ...fictitiousCompounds({ ...old, nameOf: oldName }, places, stream),
    ...fictitiousCompounds({ ...newer, nameOf: () => names.next(false) }, places, stream),
  ];
}

function realAfterInvented({ code, oldCompounds, newerCompounds }: County): WorldCompound[] {
  const next = oldCompounds + newerCompounds + 1;
  if (code === '140502') return sunshineCompounds(next);
  if (code === '419001') return [dongchengJianan(next)];
  return [];
}

function countsByCounty(compounds: readonly WorldCompound[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const compound of compounds) {
    const county = countyOfCompound(compound);
    counts.set(county, (counts.get(county) ?? 0) + 1);
  }
  return counts;
}
