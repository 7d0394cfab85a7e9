import type { Place, Places } from '../../shared/access/place';
import type { RequestContext } from '../../shared/subgraph/request-context';
import type { Case } from './case/case';
import type { CompoundPublicSecurity } from './compound/compound-public-security';
import { compoundIdsByProject } from './contractor/contractor-loaders';
import type { ContractorRegistration } from './contractor/contractor-registration';
import type { DivisionPublicSecurity } from './division/division-public-security';
import type { PatrolTeam } from './operator/patrol-team';
import type { ScrapStation } from './scrap/scrap-station';
import type { SpecialIndustryCredential } from './scrap/special-industry-credential';

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {
  CompoundPublicSecurity: ({ compoundId }: CompoundPublicSecurity) => ({ compound: compoundId }),
  DivisionPublicSecurity: ({ code }: DivisionPublicSecurity) => ({ division: code }),
  Case: placeOfCase,
  ContractorRegistration: placeOfRegistration,
  PatrolTeam: ({ divisionCode }: PatrolTeam) => ({ division: divisionCode }),
  ScrapStation: ({ communityCode }: ScrapStation) => ({ division: communityCode }),
  SpecialIndustryCredential: ({ divisionCode }: SpecialIndustryCredential) =>
    divisionCode === null ? 'nowhere' : { division: divisionCode },

  // Where these stand is not on record here: their loaders leave out what is not the caller's (`lists/callers-rows.ts`),
  // and what is then without a record looks like one that never had any.
  Enterprise: () => 'anywhere',
  RenovationProject: () => 'anywhere',
  CareFacility: () => 'anywhere',
  // By `personByRef`, of the caller's cases only.
  Person: () => 'anywhere',

  EnterprisePublicSecurity: 'parent',
  RenovationProjectPublicSecurity: 'parent',
  CareFacilityPublicSecurity: 'parent',
  VideoCoverage: 'parent',
  // What meetings serve reaches from a division down; who may see a report may see who met.
  HalfYearReport: 'parent',
  HalfYearCompound: 'parent',
  HalfYearProject: 'parent',
  PoliceOperatorMeeting: 'parent',
  CasePerson: 'parent',
  FloatingPerson: 'parent',
  ContractorWorker: 'parent',
  WorkerResidence: 'parent',
  ScrapInspection: 'parent',
  TraceRecord: 'parent',
  CredentialCheck: 'parent',
  // Reached only through lists within a division that was checked.
  Lead: 'parent',
  LeadReporter: 'parent',
  ScrapStationConnection: 'parent',
  ScrapStationEdge: 'parent',
  TelecomTheftCompound: 'parent',
  TelecomTheftCompoundConnection: 'parent',
  TelecomTheftCompoundEdge: 'parent',
  CaseConnection: 'parent',
  CaseEdge: 'parent',
  LeadConnection: 'parent',
  LeadEdge: 'parent',
  ContractorRegistrationConnection: 'parent',
  ContractorRegistrationEdge: 'parent',
};

function placeOfCase({ compoundId, divisionCode }: Case): Place {
  if (compoundId !== null) return { compound: compoundId };
  return divisionCode === null ? 'nowhere' : { division: divisionCode };
}

/** In each compound of its project. */
async function placeOfRegistration(
  { projectNo }: ContractorRegistration,
  context: RequestContext,
): Promise<Place> {
  return { compounds: await context.load(compoundIdsByProject, projectNo, {}) };
}
