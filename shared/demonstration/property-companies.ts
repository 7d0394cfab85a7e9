import { countyOfCompound, type WorldCompound } from './compound';
import { cityOf } from './counties';
import type { EnterpriseRegister } from './enterprises';
import type { RandomStream } from './random';

/** Share of old and of newer compounds that a property company serves; our assumption, no document gives it. */
const servedShare = { old: 0.78, newer: 0.96 };

/**
 * Gives invented compounds a property company of their county (of their city where the county has none), in turn, so
 * that every company serves some. The first of a county is always served, by the county's first company. Real compounds
 * stay as they are: of them only a document may say it.
 */
export function assignPropertyCompanies(
  compounds: readonly WorldCompound[],
  enterprises: EnterpriseRegister,
  stream: RandomStream,
): WorldCompound[] {
  const served = new Map<string, number>();
  return compounds.map((compound) => {
    if (compound.real) return compound;
    const county = countyOfCompound(compound);
    const turn = served.get(county) ?? 0;
    const isServed = stream.chance(compound.isOld ? servedShare.old : servedShare.newer);
    if (!isServed && turn > 0) return compound;
    served.set(county, turn + 1);
    return { ...compound, propertyCompanyUscc: companyInTurn(enterprises, county, turn) };
  });
}

function companyInTurn(enterprises: EnterpriseRegister, countyCode: string, turn: number): string {
  const inCity = enterprises.fictitious('PROPERTY_COMPANY', cityOf(countyCode));
  const inCounty = inCity.filter((company) => company.countyCode === countyCode);
  const candidates = inCounty.length > 0 ? inCounty : inCity;
  const company = candidates[turn % candidates.length];
  if (!company)
    throw new RangeError(`property company for a compound of ${countyCode}: expected at least one, got none`);
  return company.uscc;
}
