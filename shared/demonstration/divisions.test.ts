import { divisionsOf, worldDivisions } from './divisions';

const divisions = worldDivisions();
const byCode = new Map(divisions.map((division) => [division.code, division]));

describe('worldDivisions', () => {
  it('holds the 2,504 rows of the table and one community newer than it, each code once', () => {
    expect(divisions).toHaveLength(2505);
    expect(byCode.size).toBe(2505);
  });

  it('has a parent one or more levels up for all but the provinces', () => {
    const orphans = divisions.filter(({ parentCode }) => parentCode === null || !byCode.has(parentCode));
    expect(orphans.map(({ name }) => name)).toEqual(['山西省', '河南省', '云南省']);
    const order = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'COMMUNITY'];
    for (const { level, parentCode } of divisions) {
      if (parentCode === null) continue;
      expect(order.indexOf(byCode.get(parentCode)?.level ?? '')).toBe(order.indexOf(level) - 1);
    }
  });

  it('says where each code is from', () => {
    expect(byCode.get('140502')?.codeSource).toBe('GB_T_2260');
    expect(byCode.get('419000')?.codeSource).toBe('PLACEHOLDER');
    expect(byCode.get('419001')?.codeSource).toBe('GB_T_2260');
    expect(byCode.get('140502006')?.codeSource).toBe('NBS_2023');
    expect(byCode.get('140502100229')).toMatchObject({ name: '司徒村委会', codeSource: 'NBS_2023' });
  });

  it('has 阳光社区 as 城政发〔2024〕7号 founded it, under a pending code', () => {
    expect(byCode.get('140502100-P01')).toMatchObject({
      name: '阳光社区',
      parentCode: '140502100',
      codeSource: 'PENDING',
      validFrom: '2024-07-25',
      committeeName: '山西省晋城市城区北石店镇阳光社区居民委员会',
      boundaryText: expect.stringContaining('北至司徒村东岭'),
      source: '城政发〔2024〕7号',
    });
  });
});

describe('divisionsOf', () => {
  it.each([
    ['a code of seven digits', '1405021,COUNTY,城区,140500'],
    ['an unknown level', '140502,DISTRICT,城区,140500'],
    ['a missing name', '140502,COUNTY,,140500'],
    ['a missing column', '140502,COUNTY,城区'],
  ])('names file and line of %s', (_, row) => {
    const table = `code,level,name,parent_code\n140000,PROVINCE,山西省,\n${row}\n`;
    expect(() => divisionsOf(table, 'table.csv')).toThrow(
      `table.csv line 3: expected code (6, 9 or 12 digits)`,
    );
  });
});
