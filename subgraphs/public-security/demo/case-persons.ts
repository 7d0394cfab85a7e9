import { randomStream } from '../../../shared/demonstration/random';
import type { Case } from '../case/case';
import { careSectorKinds } from '../case/case-kind';
import { type CasePerson, CasePersonRole } from '../case/case-person';
import { inventedPersons } from './invented-persons';

/** Invented persons: who reported each case, mostly a suspect, in elder care a victim. */
export function casePersons(cases: readonly Case[]): CasePerson[] {
  const random = randomStream('public-security/case-persons');
  const nextPerson = inventedPersons(random, 'CP');
  return cases.flatMap(({ caseNo, kind }) => {
    const roles = [CasePersonRole.REPORTER];
    if (random.chance(0.7)) roles.push(CasePersonRole.SUSPECT);
    if (careSectorKinds.includes(kind)) roles.push(CasePersonRole.VICTIM);
    return roles.map((role) => ({ caseNo, role, ...nextPerson(), synthetic: true }));
  });
}
