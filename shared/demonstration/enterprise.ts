import { unifiedSocialCreditCodeCheckDigit } from '../identifiers/unified-social-credit-code';

export type EnterpriseRole =
  | 'PROPERTY_COMPANY'
  | 'CONTRACTOR'
  | 'SUBCONTRACTOR'
  | 'SUPERVISOR'
  | 'DESIGNER'
  | 'CARE_OPERATOR'
  | 'ELEVATOR_MAINTAINER'
  | 'SCRAP_DEALER'
  | 'UTILITY_OPERATOR'
  | 'TELECOM_OPERATOR'
  | 'MEAL_SERVICE'
  | 'MANUFACTURER';

/** What a utility or telecom operator supplies. */
export type Utility = 'WATER' | 'DRAINAGE' | 'HEAT' | 'GAS' | 'POWER' | 'COMMS' | 'CABLE_TV';

/** A legal body 法人, or an individual business 个体工商户. */
export interface WorldEnterprise {
  /** Unified social credit code that can belong to nobody, see `inventedUscc`. */
  readonly uscc: string;
  readonly name: string;
  readonly roles: readonly EnterpriseRole[];
  /** County of registration, 6 digits; of real ones our assumption. */
  readonly countyCode: string;
  /** Empty but for utility and telecom operators. */
  readonly utilities: readonly Utility[];
  /** A document names it, in this role. Nothing else may be invented about it. */
  readonly real: boolean;
}

/** Category character of GB 32100-2015, second of the code: enterprise or individual business. */
export type EnterpriseCategory = '1' | '2';

/**
 * The code of an enterprise of the demonstration, well formed by GB 32100-2015 with a right check character, but of
 * registration authority U, which the standard does not assign. No document prints a code, so the real ones get such
 * a code too.
 */
export function inventedUscc(countyCode: string, category: EnterpriseCategory, serial: number): string {
  const body = `U${category}${countyCode}XN${String(serial).padStart(7, '0')}`;
  return body + unifiedSocialCreditCodeCheckDigit(body);
}
