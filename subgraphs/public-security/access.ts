import { kept, type AccessTable } from '../../shared/access/classification';
import type { Places } from '../../shared/access/place';

const register = kept(
  'PUBLIC',
  '公安机关登记的事项 / Matters on the register of public security',
  'ON_CHANGE',
);

/** How closely each field of this department is kept. */
export const access: AccessTable = {
  'DivisionPublicSecurity.caseCount': kept('INTERNAL', '案件工作数据 / Case work', 'DAILY'),
  CareFacility: register,
  CareFacilityPublicSecurity: register,
  Case: register,
  Compound: register,
  CompoundPublicSecurity: register,
  Enterprise: register,
  EnterprisePublicSecurity: register,
  ContractorRegistration: register,
  WorkerResidence: register,
  SpecialIndustryCredential: register,
  ScrapStation: register,
  ScrapInspection: register,
  RenovationProject: register,
  RenovationProjectPublicSecurity: register,
  Division: register,
  DivisionPublicSecurity: register,
  PublicSecurityRule: register,
  CaseConnection: register,
  CaseEdge: register,
  CaseOrder: register,
  CaseOrderField: register,
  CaseFilter: register,
  ContractorRegistrationConnection: register,
  ContractorRegistrationEdge: register,
  ContractorRegistrationOrder: register,
  ContractorRegistrationOrderField: register,
  ContractorRegistrationFilter: register,
  LeadConnection: register,
  LeadEdge: register,
  Lead: register,
  LeadOrder: register,
  LeadOrderField: register,
  LeadFilter: register,
  'Query.case': register,
  'Query.cases': register,
  'Query.contractorRegistration': register,
  'Query.contractorRegistrations': register,
  'Query.leads': register,
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {
  DivisionPublicSecurity: 'parent',
};
