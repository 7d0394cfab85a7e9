import { careFacilityWord } from './care-facility';
import { currentCommunity } from './compound';
import { counties } from './counties';
import { placesOf } from './places';
import { demonstrationWorld } from './world';

const { careFacilities, compounds, enterprises, projects, divisions } = demonstrationWorld();
const compoundById = new Map(compounds.map((compound) => [compound.id, compound]));
const enterpriseByUscc = new Map(enterprises.map((enterprise) => [enterprise.uscc, enterprise]));
const inCounty = (code: string) =>
  careFacilities.filter(({ communityCode }) => communityCode.startsWith(code));

describe('care facilities of the demonstration', () => {
  it('are about a hundred, some in every county, all invented', () => {
    expect(careFacilities.length).toBeGreaterThan(80);
    expect(careFacilities.length).toBeLessThan(110);
    for (const { code } of counties) expect(inCounty(code).length).toBeGreaterThan(2);
    for (const { name } of careFacilities) expect(name).toMatch(/（演示）$/);
  });

  it('are of every kind and level in 城区', () => {
    const district = inCounty('140502');
    expect(district.length).toBeGreaterThanOrEqual(25);
    expect(new Set(district.map(({ kind }) => kind)).size).toBe(Object.keys(careFacilityWord).length);
    expect(new Set(district.map(({ level }) => level)).size).toBe(3);
  });

  it('give each town of 晋城市 one home', () => {
    const towns = counties
      .filter(({ city }) => city === 'JINCHENG')
      .flatMap(({ code }) => placesOf(divisions).townsOf(code));
    const homes = careFacilities.filter(({ kind }) => kind === 'TOWNSHIP_CARE_HOME');
    expect(homes.map(({ communityCode }) => communityCode.slice(0, 9)).sort()).toEqual([...towns].sort());
  });

  it('stand in the community of their compound, one to an invented compound', () => {
    const inCompounds = careFacilities.filter(({ compoundId }) => compoundId !== null);
    expect(inCompounds.length).toBeGreaterThan(careFacilities.length * 0.35);
    expect(new Set(inCompounds.map(({ compoundId }) => compoundId)).size).toBe(inCompounds.length);
    for (const { compoundId, communityCode } of inCompounds) {
      const compound = compoundById.get(compoundId ?? '');
      expect(compound?.real).toBe(false);
      expect(compound && currentCommunity(compound)).toBe(communityCode);
    }
  });

  it('stand several times in old compounds under construction', () => {
    const underWay = new Set(
      projects
        .filter(({ phase }) => phase === 'UNDER_CONSTRUCTION')
        .flatMap(({ compoundIds }) => compoundIds),
    );
    const there = careFacilities.filter(({ compoundId }) => compoundId !== null && underWay.has(compoundId));
    expect(there.length).toBeGreaterThanOrEqual(6);
  });

  it('have operators that care, several facilities each, public ones of the same county', () => {
    const perOperator = new Map<string, number>();
    for (const { operatorUscc, ownership, communityCode } of careFacilities) {
      const operator = enterpriseByUscc.get(operatorUscc);
      expect(operator?.roles).toContain('CARE_OPERATOR');
      if (ownership === 'PUBLIC') expect(operator?.countyCode).toBe(communityCode.slice(0, 6));
      perOperator.set(operatorUscc, (perOperator.get(operatorUscc) ?? 0) + 1);
    }
    const several = [...perOperator.values()].filter((count) => count > 1);
    expect(several.length).toBeGreaterThan(perOperator.size / 2);
  });
});
