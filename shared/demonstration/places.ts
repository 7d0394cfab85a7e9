import type { WorldDivision } from './divisions';

/** Look-ups in the tree of divisions that the generators need. All lists are in order of code. */
export interface Places {
  /** Name of a division. @throws RangeError when there is none of this code. */
  nameOf(code: string): string;
  /** Residents' committees 居委会 of a county. */
  urbanCommunitiesOf(countyCode: string): readonly string[];
  /** All committees below a town or street, residents' before villagers'. */
  communitiesOf(townshipCode: string): readonly string[];
  /** Towns 镇 of a county, without streets 街道 and townships 乡. */
  townsOf(countyCode: string): readonly string[];
}

/** Of twelve digits the last three are below 200 for a residents' committee, from 200 for a villagers' committee. */
const urbanCode = /^\d{9}[01]\d\d$/;

/** Of nine digits the last three are 100 to 199 for a town 镇. */
const townCode = /^\d{6}1\d\d$/;

const communityCode = /^\d{12}$/;

/** Communities whose code is pending are left out: nothing invented stands there. */
export function placesOf(divisions: readonly WorldDivision[]): Places {
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  const codes = [...names.keys()].sort();
  const urban = grouped(
    codes.filter((code) => urbanCode.test(code)),
    6,
  );
  const communities = grouped(
    codes.filter((code) => communityCode.test(code)),
    9,
  );
  const towns = grouped(
    codes.filter((code) => townCode.test(code)),
    6,
  );
  return {
    nameOf(code) {
      const name = names.get(code);
      if (name === undefined) throw new RangeError(`name of a division: expected a known code, got ${code}`);
      return name;
    },
    urbanCommunitiesOf: (county) => urban.get(county) ?? [],
    communitiesOf: (township) => communities.get(township) ?? [],
    townsOf: (county) => towns.get(county) ?? [],
  };
}

/** Codes by their first `digits` digits. */
function grouped(codes: readonly string[], digits: number): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const prefix = code.slice(0, digits);
    const group = groups.get(prefix);
    if (group) group.push(code);
    else groups.set(prefix, [code]);
  }
  return groups;
}
