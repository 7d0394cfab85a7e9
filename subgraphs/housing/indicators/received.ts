import { indicatorsOf } from '../../../shared/reference/indicator-loaders';

// What other departments say, under the names by which they publish it.

/** Elders of a compound by what they need; suppressed by their owner where few. */
export const elderIndicators = {
  moderateOrWorse: indicatorsOf('Compound', 'MODERATE_OR_WORSE_ELDERS', 'CURRENT', 'civil-affairs'),
  severeDisability: indicatorsOf('Compound', 'SEVERE_DISABILITY_ELDERS', 'CURRENT', 'civil-affairs'),
  livingAlone: indicatorsOf('Compound', 'LIVING_ALONE_ELDERS', 'CURRENT', 'civil-affairs'),
} as const;

/** Care facilities in operation in a compound, however they came to be there. */
export const careFacilities = indicatorsOf('Compound', 'CARE_FACILITIES', 'CURRENT', 'civil-affairs');

/** Leads and cases of damage to telecom facilities at a renovation project. */
export const telecomIndicators = {
  leads: indicatorsOf('RenovationProject', 'LEAD_COUNT', 'CURRENT', 'public-security'),
  cases: indicatorsOf('RenovationProject', 'TELECOM_CASE_COUNT', 'CURRENT', 'public-security'),
} as const;

/** 1 where the business licence of an enterprise was revoked. */
export const enterpriseRevoked = indicatorsOf(
  'Enterprise',
  'ENTERPRISE_REVOKED',
  'CURRENT',
  'market-regulation',
);
