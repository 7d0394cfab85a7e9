import { demonstrationWorld } from './world';

const { projects, compounds, enterprises } = demonstrationWorld();
const compoundById = new Map(compounds.map((compound) => [compound.id, compound]));
const rolesOf = new Map(enterprises.map(({ uscc, roles }) => [uscc, roles]));
const inCounties = (prefix: string) => projects.filter(({ countyCode }) => countyCode.startsWith(prefix));
const compoundsIn = (prefix: string, phase: string) =>
  inCounties(prefix)
    .filter((project) => project.phase === phase)
    .flatMap(({ compoundIds }) => compoundIds);

describe('renovation projects of the demonstration', () => {
  it('concern invented old compounds of their own county, each at most once', () => {
    const concerned = projects.flatMap(({ compoundIds }) => compoundIds);
    expect(new Set(concerned).size).toBe(concerned.length);
    for (const { countyCode, compoundIds } of projects) {
      expect(compoundIds.length).toBeGreaterThan(0);
      for (const id of compoundIds) {
        expect(id.slice(4, 10)).toBe(countyCode);
        expect(compoundById.get(id)).toMatchObject({ isOld: true, real: false });
      }
    }
  });

  it('of 晋城市 complete 264 compounds and are 92 under construction, of one compound each', () => {
    expect(compoundsIn('1405', 'COMPLETED')).toHaveLength(264);
    expect(compoundsIn('1405', 'UNDER_CONSTRUCTION')).toHaveLength(92);
    expect(inCounties('1405').filter(({ phase }) => phase === 'UNDER_CONSTRUCTION')).toHaveLength(92);
    expect(compoundsIn('1405', 'PREPARING')).toHaveLength(39);
  });

  it('leave 78 of the 434 of 晋城市, half of them without any project', () => {
    const old = compounds.filter(({ id, isOld }) => isOld && id.startsWith('CMP-1405'));
    const begun = compoundsIn('1405', 'COMPLETED').length + compoundsIn('1405', 'UNDER_CONSTRUCTION').length;
    expect(old.length - begun).toBe(78);
  });

  it('of 晋城市 are under way in each county and lie together in one community when joined', () => {
    const underWay = inCounties('1405').filter(({ phase }) => phase === 'UNDER_CONSTRUCTION');
    expect(new Set(underWay.map(({ countyCode }) => countyCode)).size).toBe(6);
    const joined = inCounties('1405').filter(({ compoundIds }) => compoundIds.length > 1);
    expect(joined.length).toBeGreaterThan(10);
    for (const { compoundIds } of joined) {
      const communities = compoundIds.map((id) => compoundById.get(id)?.memberships[0]?.communityCode);
      expect(new Set(communities).size).toBe(1);
    }
  });

  it('of 安宁市 complete six compounds, none of the pilot', () => {
    expect(inCounties('530181').map(({ phase }) => phase)).toEqual(Array(6).fill('COMPLETED'));
    expect(compoundsIn('530181', 'COMPLETED')).toHaveLength(6);
  });

  it('of 济源市 implement 39 compounds and plan 24 for 2021, eight being both', () => {
    const implemented = inCounties('419001').filter(({ phase }) => phase !== 'PREPARING');
    const planned = inCounties('419001').filter(({ planYear }) => planYear === 2021);
    expect(implemented).toHaveLength(39);
    expect(planned).toHaveLength(24);
    expect(implemented.filter((project) => planned.includes(project))).toHaveLength(8);
    expect(new Set(implemented.map(({ planYear }) => planYear))).toEqual(new Set([2019, 2020, 2021]));
  });

  it('have participants that hold the role', () => {
    for (const { contractorUscc, supervisorUscc, designerUscc } of projects) {
      expect(rolesOf.get(contractorUscc)).toContain('CONTRACTOR');
      expect(rolesOf.get(supervisorUscc)).toContain('SUPERVISOR');
      expect(rolesOf.get(designerUscc)).toContain('DESIGNER');
    }
  });

  it('have works under way by the builder that deals in scrap and by the firm of many trades', () => {
    const builders = projects
      .filter(({ phase }) => phase === 'UNDER_CONSTRUCTION')
      .map(({ contractorUscc }) => contractorUscc);
    expect(builders.some((uscc) => rolesOf.get(uscc)?.includes('SCRAP_DEALER'))).toBe(true);
    expect(builders.some((uscc) => rolesOf.get(uscc)?.includes('CARE_OPERATOR'))).toBe(true);
  });
});
