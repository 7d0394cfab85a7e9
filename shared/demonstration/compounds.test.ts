import { countyOfCompound, currentCommunity, type WorldCompound } from './compound';
import { inventedMark } from './compound-names';
import { cityOf } from './counties';
import { worldDivisions } from './divisions';
import { demonstrationWorld } from './world';

const { compounds } = demonstrationWorld();
const divisions = new Map(worldDivisions().map((division) => [division.code, division]));
const ofCity = (city: string) => compounds.filter((compound) => cityOf(countyOfCompound(compound)) === city);
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

/** Compounds whose memberships overlap, leave a gap or do not end open. */
function disordered(all: readonly WorldCompound[]): string[] {
  const isOrdered = ({ memberships }: WorldCompound) =>
    memberships.every(({ from, to }, index) => {
      const next = memberships[index + 1];
      const isForward = from === null || to === null || from < to;
      return isForward && (next ? to !== null && next.from === to : to === null);
    });
  return all.filter((compound) => !isOrdered(compound)).map(({ id }) => id);
}

describe('compounds of the demonstration', () => {
  it('are 434 old ones in 晋城市, besides three real ones that are not old', () => {
    const jincheng = ofCity('JINCHENG');
    expect(jincheng.filter(({ isOld }) => isOld)).toHaveLength(434);
    expect(jincheng.filter(({ real }) => real).map(({ name, isOld }) => [name, isOld])).toEqual([
      ['阳光地带小区', false],
      ['阳光云上小区', false],
      ['司徒小区', false],
    ]);
  });

  it('are 233 in 安宁市, 87 of them old, 18 of these the pilot with 65 buildings and 1,506 dwellings', () => {
    const anning = ofCity('ANNING');
    const pilots = anning.filter(({ pilot }) => pilot);
    expect(anning).toHaveLength(233);
    expect(anning.filter(({ isOld }) => isOld)).toHaveLength(87);
    expect(pilots).toHaveLength(18);
    expect(pilots.filter(({ isOld, real }) => !isOld || !real)).toEqual([]);
    expect(sum(pilots.map(({ buildings }) => buildings.length))).toBe(65);
    expect(sum(pilots.map(({ dwellings }) => dwellings))).toBe(1506);
  });

  it('are in 济源市 55 old ones and 东城建安住宅楼 in 玉泉街道', () => {
    const old = ofCity('JIYUAN').filter(({ isOld }) => isOld);
    const real = old.filter((compound) => compound.real);
    expect(old).toHaveLength(56);
    expect(real.map(({ name }) => name)).toEqual(['东城建安住宅楼']);
    expect(real[0]?.memberships[0]?.communityCode).toMatch(/^419001005/);
  });

  it('tell in their name when they are invented, and only then', () => {
    for (const { name, real } of compounds) expect(inventedMark.test(name)).toBe(!real);
  });

  it('have an assumed community only where they are real', () => {
    const assumed = compounds.filter(({ memberships }) =>
      memberships.some((membership) => membership.assumed),
    );
    expect(assumed.filter(({ real }) => !real)).toEqual([]);
    expect(assumed).toHaveLength(22);
  });

  it('belong to communities of their county, without overlap or gap', () => {
    expect(disordered(compounds)).toEqual([]);
    for (const compound of compounds) {
      for (const { communityCode } of compound.memberships) {
        expect(communityCode.slice(0, 6)).toBe(countyOfCompound(compound));
        expect(divisions.get(communityCode)?.level).toBe('COMMUNITY');
      }
    }
  });

  it('would be seen to overlap', () => {
    const moved = compounds.find(({ name }) => name === '阳光地带小区');
    const memberships = moved?.memberships.map((membership) => ({ ...membership, to: null })) ?? [];
    expect(disordered(moved ? [{ ...moved, memberships }] : [])).toEqual([moved?.id]);
  });

  it('belong to 阳光社区 only as 城政发〔2024〕7号 says', () => {
    const members = compounds.filter((compound) => currentCommunity(compound) === '140502100-P01');
    expect(members.map(({ name }) => name)).toEqual(['阳光地带小区', '阳光云上小区']);
  });

  it('stand several to a community, in 城区 at least four invented ones in some', () => {
    const counts = new Map<string, number>();
    for (const compound of compounds.filter(({ id, real }) => !real && id.startsWith('CMP-140502'))) {
      const community = currentCommunity(compound);
      counts.set(community, (counts.get(community) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeGreaterThanOrEqual(4);
    expect(counts.size).toBeGreaterThan(30);
  });

  it('bear a name once in a county, a few names in several counties, and a few aliases', () => {
    const inCounty = compounds.map((compound) => countyOfCompound(compound) + compound.name);
    expect(new Set(inCounty).size).toBe(compounds.length);
    const repeated = compounds.length - new Set(compounds.map(({ name }) => name)).size;
    expect(repeated).toBe(4);
    expect(compounds.filter(({ aliases }) => aliases.length > 0).length).toBeGreaterThan(10);
  });

  it('have a property company each of 晋城市’s 202 at least once, and none that no document names', () => {
    const companies = new Set(ofCity('JINCHENG').map(({ propertyCompanyUscc }) => propertyCompanyUscc));
    companies.delete(null);
    expect(companies.size).toBe(202);
    const real = compounds.filter((compound) => compound.real && compound.propertyCompanyUscc !== null);
    expect(real.every(({ pilot }) => pilot)).toBe(true);
    expect(
      compounds.some(({ real: isReal, propertyCompanyUscc }) => !isReal && propertyCompanyUscc === null),
    ).toBe(true);
  });
});
