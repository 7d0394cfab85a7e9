import { isUnifiedSocialCreditCode } from '../identifiers/unified-social-credit-code';
import { countiesOf } from './counties';
import { enterpriseRegister } from './enterprises';

const register = enterpriseRegister();
const jincheng = new Set(countiesOf('JINCHENG').map(({ code }) => code));
const withRoles = (...wanted: readonly string[]) =>
  register.all.filter(({ roles }) => wanted.every((role) => roles.some((held) => held === role)));

describe('enterpriseRegister', () => {
  it('has about 420 enterprises, each code and each name once', () => {
    expect(register.all.length).toBeGreaterThan(400);
    expect(register.all.length).toBeLessThan(450);
    expect(new Set(register.all.map(({ uscc }) => uscc)).size).toBe(register.all.length);
    expect(new Set(register.all.map(({ name }) => name)).size).toBe(register.all.length);
  });

  it('has right codes that can belong to nobody', () => {
    for (const { uscc, countyCode } of register.all) {
      expect(isUnifiedSocialCreditCode(uscc)).toBe(true);
      expect(uscc.startsWith('U')).toBe(true);
      expect(uscc.slice(2, 8)).toBe(countyCode);
    }
  });

  it('says 演示 in the name of every invented one and of no real one', () => {
    for (const { name, real } of register.all) expect(name.endsWith('（演示）')).toBe(!real);
  });

  it('has exactly 202 property companies in 晋城市, all invented', () => {
    const companies = withRoles('PROPERTY_COMPANY').filter(({ countyCode }) => jincheng.has(countyCode));
    expect(companies).toHaveLength(202);
    expect(companies.filter(({ real }) => real)).toEqual([]);
  });

  it.each([
    ['CONTRACTOR', 60],
    ['SUBCONTRACTOR', 40],
    ['SUPERVISOR', 15],
    ['DESIGNER', 12],
    ['CARE_OPERATOR', 30],
    ['ELEVATOR_MAINTAINER', 8],
    ['SCRAP_DEALER', 25],
    ['MEAL_SERVICE', 8],
    ['MANUFACTURER', 15],
  ])('has %s in %i enterprises', (role, count) => {
    expect(withRoles(role)).toHaveLength(count);
  });

  it('has one enterprise that manages, builds and cares, and a builder that deals in scrap', () => {
    expect(withRoles('PROPERTY_COMPANY', 'CONTRACTOR', 'CARE_OPERATOR')).toHaveLength(1);
    expect(withRoles('CONTRACTOR', 'SCRAP_DEALER')).toHaveLength(1);
    expect(register.fictitious('CONTRACTOR', 'JINCHENG')[0]?.roles).toContain('PROPERTY_COMPANY');
  });

  it('has the real ones in no other role than their document gives', () => {
    const real = register.all.filter((enterprise) => enterprise.real);
    expect(Object.fromEntries(real.map(({ name, roles }) => [name, roles]))).toEqual({
      安宁居住城市服务有限公司: ['PROPERTY_COMPANY'],
      安宁发展投资集团有限公司: [],
      晋城移动: ['TELECOM_OPERATOR'],
      晋城联通: ['TELECOM_OPERATOR'],
      晋城电信: ['TELECOM_OPERATOR'],
      铁塔城区分公司: ['TELECOM_OPERATOR'],
      国网晋城供电公司城区供电中心: ['UTILITY_OPERATOR'],
    });
  });

  it('has an operator of every utility in 晋城市 and 济源市', () => {
    for (const prefix of ['1405', '419001']) {
      const there = register.all.filter(({ countyCode }) => countyCode.startsWith(prefix));
      const supplied = new Set(there.flatMap(({ utilities }) => utilities));
      expect([...supplied].sort()).toEqual([
        'CABLE_TV',
        'COMMS',
        'DRAINAGE',
        'GAS',
        'HEAT',
        'POWER',
        'WATER',
      ]);
    }
  });

  it('has a public care operator in every county', () => {
    expect(register.publicCareOperators.size).toBe(8);
  });
});
