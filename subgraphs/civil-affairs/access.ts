import { kept, type AccessTable } from '../../shared/access/classification';
import type { Places } from '../../shared/access/place';

const register = kept('PUBLIC', '民政部门登记的事项 / Matters on the register of civil affairs', 'ON_CHANGE');

/** How closely each field of this department is kept. */
export const access: AccessTable = {
  Building: register,
  BuildingCivilAffairs: register,
  BuildingElderSummary: register,
  AbilityGradeCount: register,
  Compound: register,
  CompoundCivilAffairs: register,
  ElderSummary: register,
  DifficultyCount: register,
  VisitRate: register,
  CareFacility: register,
  CareFacilityCivilAffairs: register,
  FacilityHazard: register,
  HazardDomainSummary: register,
  Division: register,
  DivisionCivilAffairs: register,
  ElderShare: register,
  Enterprise: register,
  EnterpriseCivilAffairs: register,
  DishonestyListing: register,
  CareFacilityConnection: register,
  CareFacilityEdge: register,
  CareFacilityOrder: register,
  CareFacilityOrderField: register,
  CareFacilityFilter: register,
  'Query.careFacilities': register,
  'Query.careFacility': register,
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {};
