/** The three cities of the demonstration. 济源市 and 安宁市 are county-level cities. */
export type City = 'JINCHENG' | 'JIYUAN' | 'ANNING';

/** How many fictitious compounds a county gets. Real ones come on top (real-compounds.ts). */
export interface County {
  /** GB/T 2260, 6 digits. */
  readonly code: string;
  readonly city: City;
  /** What addresses in the county begin with. */
  readonly addressPrefix: string;
  readonly oldCompounds: number;
  readonly newerCompounds: number;
}

/**
 * The split over counties is ours; the documents give only sums:
 * - 晋城市: 434 compounds are the renovation task (晋城市住建局《关于市政协八届三次会议第TA0315号提案的答复》一).
 * - 安宁市: 233 compounds, 87 of them old (安建复函〔2021〕2号 一); 18 of the 87 are real ones, so 69 + 146 are left.
 * - 济源市: 39 implemented, 24 planned for 2021; whether they overlap is not said (济源市住建局《关于对市政协十届第五次会议105049号提案的答复》 ¶1).
 *   Here eight are both, which makes 55; the union is no published figure.
 */
export const counties: readonly County[] = [
  { code: '140502', city: 'JINCHENG', addressPrefix: '晋城市城区', oldCompounds: 180, newerCompounds: 20 },
  { code: '140581', city: 'JINCHENG', addressPrefix: '高平市', oldCompounds: 74, newerCompounds: 5 },
  { code: '140522', city: 'JINCHENG', addressPrefix: '阳城县', oldCompounds: 58, newerCompounds: 4 },
  { code: '140525', city: 'JINCHENG', addressPrefix: '泽州县', oldCompounds: 52, newerCompounds: 4 },
  { code: '140521', city: 'JINCHENG', addressPrefix: '沁水县', oldCompounds: 36, newerCompounds: 2 },
  { code: '140524', city: 'JINCHENG', addressPrefix: '陵川县', oldCompounds: 34, newerCompounds: 1 },
  { code: '419001', city: 'JIYUAN', addressPrefix: '', oldCompounds: 55, newerCompounds: 8 },
  { code: '530181', city: 'ANNING', addressPrefix: '安宁市', oldCompounds: 69, newerCompounds: 146 },
];

export function countiesOf(city: City): readonly County[] {
  return counties.filter((county) => county.city === city);
}

const cityByCounty = new Map(counties.map(({ code, city }) => [code, city]));

/** The city of a county of the demonstration. @throws RangeError for any other code. */
export function cityOf(countyCode: string): City {
  const city = cityByCounty.get(countyCode);
  if (city) return city;
  throw new RangeError(
    `city of a county: expected one of ${[...cityByCounty.keys()].join(', ')}, got ${countyCode}`,
  );
}
