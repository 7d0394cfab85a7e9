import { cityOf, type City, counties, countiesOf } from './counties';
import { type EnterpriseRole, inventedUscc, type Utility, type WorldEnterprise } from './enterprise';
import { individualEnding, otherTrades, propertyTrade, type Trade } from './enterprise-trades';
import { inventedWords } from './invented-words';
import { randomStream, type RandomStream, split } from './random';
import { anningPropertyCompanyName, realEnterprises } from './real-enterprises';

/** All enterprises and the look-ups that later generators need. */
export interface EnterpriseRegister {
  readonly all: readonly WorldEnterprise[];
  /** Invented enterprises of a city that have the role, in order of making; the most versatile one comes first. */
  fictitious(role: EnterpriseRole, city: City): readonly WorldEnterprise[];
  /** The public body that runs the public care facilities of each county: uscc by county code. */
  readonly publicCareOperators: ReadonlyMap<string, string>;
  /** The real property company of the 18 pilot compounds, uscc. */
  readonly anningPropertyCompany: string;
}

interface Draft {
  readonly name: string;
  readonly roles: EnterpriseRole[];
  readonly countyCode: string;
  readonly utilities: readonly Utility[];
}

/** Property companies (by order of making) that also run care facilities; the very first also builds. */
const careRunningPropertyCompanies = 6;

/** Care operators that also deliver meals. */
const mealServingCareOperators = 3;

export function enterpriseRegister(): EnterpriseRegister {
  const stream = randomStream('world/enterprises');
  const drafts = [propertyTrade, ...otherTrades].flatMap((trade) => draftsOf(trade, stream));
  giveFurtherRoles(drafts);
  const publicBodies = counties.map(publicCareOperator);
  const invented = [...drafts, ...publicBodies].map(enterpriseOf);
  const real = realEnterprises(invented.length + 1);
  const byRole = byCityAndRole(invented);
  const ofPublicBodies = invented.slice(drafts.length);
  return {
    all: [...invented, ...real],
    fictitious: (role, city) => byRole.get(`${city} ${role}`) ?? [],
    publicCareOperators: new Map(ofPublicBodies.map(({ countyCode, uscc }) => [countyCode, uscc])),
    anningPropertyCompany: usccOf(real, anningPropertyCompanyName),
  };
}

function draftsOf(trade: Trade, stream: RandomStream): Draft[] {
  const endings = trade.endings.flatMap((ending) =>
    inventedWords.map((word) => `示例${word}${ending}（演示）`),
  );
  const names = stream.shuffle(endings);
  return (['JINCHENG', 'JIYUAN', 'ANNING'] as const).flatMap((city) =>
    countiesFor(trade, city).map((countyCode) => ({
      name: names.pop() ?? '',
      roles: [trade.role],
      countyCode,
      utilities: trade.utilities ?? [],
    })),
  );
}

/** One county for each firm of the trade in the city: more where more compounds are, the first in the first county. */
function countiesFor(trade: Trade, city: City): string[] {
  const inCity = countiesOf(city);
  const shares = split(
    trade.count[city],
    inCity.map(({ oldCompounds, newerCompounds }) => oldCompounds + newerCompounds),
  );
  return inCity.flatMap(({ code }, index) => Array.from({ length: shares[index] ?? 0 }, () => code));
}

/** A few enterprises act in several trades: the first property company in four, one builder also deals in scrap. */
function giveFurtherRoles(drafts: readonly Draft[]): void {
  const withRole = (role: EnterpriseRole) => drafts.filter(({ roles }) => roles[0] === role);
  withRole('PROPERTY_COMPANY')
    .slice(0, careRunningPropertyCompanies)
    .forEach(({ roles }, index) =>
      roles.push(...(index === 0 ? (['CONTRACTOR'] as const) : []), 'CARE_OPERATOR'),
    );
  withRole('CONTRACTOR')[0]?.roles.push('SCRAP_DEALER');
  for (const { roles } of withRole('CARE_OPERATOR').slice(0, mealServingCareOperators))
    roles.push('MEAL_SERVICE');
}

/** 公办: the body that runs the public care facilities of a county. */
function publicCareOperator({ code, addressPrefix }: { code: string; addressPrefix: string }): Draft {
  const place = addressPrefix === '' ? '济源市' : addressPrefix;
  return {
    name: `${place}示例公办养老服务中心（演示）`,
    roles: ['CARE_OPERATOR'],
    countyCode: code,
    utilities: [],
  };
}

function enterpriseOf({ name, roles, countyCode, utilities }: Draft, index: number): WorldEnterprise {
  const category = individualEnding.test(name.replace('（演示）', '')) ? '2' : '1';
  return {
    uscc: inventedUscc(countyCode, category, index + 1),
    name,
    roles,
    countyCode,
    utilities,
    real: false,
  };
}

function byCityAndRole(enterprises: readonly WorldEnterprise[]): Map<string, WorldEnterprise[]> {
  const groups = new Map<string, WorldEnterprise[]>();
  for (const enterprise of enterprises) {
    for (const role of enterprise.roles) {
      const key = `${cityOf(enterprise.countyCode)} ${role}`;
      groups.set(key, [...(groups.get(key) ?? []), enterprise]);
    }
  }
  return groups;
}

function usccOf(enterprises: readonly WorldEnterprise[], name: string): string {
  const found = enterprises.find((enterprise) => enterprise.name === name);
  if (!found) throw new RangeError(`enterprise by name: expected ${name} among the real ones, got none`);
  return found.uscc;
}
