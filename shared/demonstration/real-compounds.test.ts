import { dongchengJianan, pilotCompounds, sunshineCompounds } from './real-compounds';

const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

describe('pilotCompounds', () => {
  const pilots = pilotCompounds('company');

  it('has the 18 names of the document, near-equal ones kept apart', () => {
    expect(new Set(pilots.map(({ name }) => name)).size).toBe(18);
    const names = pilots.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['卫计委宿舍', '卫计局宿舍', '湖滨巷3号', '湖滨小区']));
  });

  it('has 65 buildings and 1,506 dwellings together and some in each', () => {
    expect(sum(pilots.map(({ buildings }) => buildings.length))).toBe(65);
    expect(sum(pilots.map(({ dwellings }) => dwellings))).toBe(1506);
    for (const { dwellings, buildings } of pilots) expect(dwellings).toBeGreaterThan(buildings.length);
  });

  it('stands in the three streets of the document and is served by the company given', () => {
    const streets = new Set(pilots.map(({ memberships }) => memberships[0]?.communityCode.slice(0, 9)));
    expect([...streets].sort()).toEqual(['530181001', '530181002', '530181004']);
    for (const pilot of pilots) {
      expect(pilot).toMatchObject({ real: true, pilot: true, isOld: true, propertyCompanyUscc: 'company' });
    }
  });
});

describe('sunshineCompounds', () => {
  const [zone, cloud, situ] = sunshineCompounds(201);

  it('moves two compounds into the new community on the day it is founded', () => {
    for (const moved of [zone, cloud]) {
      expect(moved?.memberships).toEqual([
        { communityCode: '140502100229', from: null, to: '2024-07-25', assumed: true },
        { communityCode: '140502100-P01', from: '2024-07-25', to: null, assumed: false },
      ]);
    }
  });

  it('leaves 司徒小区 where it was', () => {
    expect(situ).toMatchObject({ id: 'CMP-140502-0203', name: '司徒小区', isOld: false, real: true });
    expect(situ?.memberships.map(({ communityCode }) => communityCode)).toEqual(['140502100229']);
  });
});

describe('dongchengJianan', () => {
  it('is one building in 玉泉街道', () => {
    const building = dongchengJianan(64);
    expect(building.buildings).toHaveLength(1);
    expect(building.memberships[0]?.communityCode).toMatch(/^419001005/);
    expect(building).toMatchObject({ id: 'CMP-419001-0064', name: '东城建安住宅楼', real: true });
  });
});
