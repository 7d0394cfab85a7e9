import { cityOf, type City } from '../../../shared/demonstration/counties';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import type { Lead } from '../lead/lead';
import { LeadSource } from '../lead/lead-terms';
import { inventedPersons } from './invented-persons';

type Reporter = Pick<Lead, 'reporterUscc' | 'reporterName' | 'reporterPhone'>;

const nobody: Reporter = { reporterUscc: null, reporterName: null, reporterPhone: null };
const fromEnterprises: readonly LeadSource[] = [LeadSource.OPERATOR, LeadSource.TRANSFERRED_BY_ENTERPRISE];

/**
 * Who reported a lead, in turn: somebody of an invented enterprise with lines of its own, or a private person; what a
 * patrol found nobody did. No lead is put into the mouth of a real operator.
 */
export function leadReporters({
  enterprises,
}: DemonstrationWorld): (leadSource: LeadSource, countyCode: string) => Reporter {
  const nextPerson = inventedPersons(randomStream('public-security/lead-reporters'), 'LR');
  const operators = new Map<City, string>();
  for (const { uscc, utilities, countyCode, real } of enterprises) {
    const hasLines = utilities.includes('COMMS') || utilities.includes('CABLE_TV');
    if (hasLines && !real) operators.set(cityOf(countyCode), uscc);
  }
  return (leadSource, countyCode) => {
    if (leadSource === LeadSource.PATROL) return nobody;
    const { personName, phone } = nextPerson();
    const operator = operators.get(cityOf(countyCode)) ?? null;
    return {
      reporterUscc: fromEnterprises.includes(leadSource) ? operator : null,
      reporterName: personName,
      reporterPhone: phone,
    };
  };
}
