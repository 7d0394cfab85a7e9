import { kept, type AccessTable } from '../../shared/access/classification';
import type { Places } from '../../shared/access/place';

const register = kept(
  'PUBLIC',
  '市场监管部门登记的事项 / Matters on the register of market regulation',
  'ON_CHANGE',
);

/** How closely each field of this department is kept. */
export const access: AccessTable = {
  Elevator: register,
  ElevatorMarketRegulation: register,
  Building: register,
  Inspection: register,
  CareFacility: register,
  CareFacilityMarketRegulation: register,
  Licence: register,
  Compound: register,
  CompoundMarketRegulation: register,
  Division: register,
  DivisionMarketRegulation: register,
  EnforcementCompetence: register,
  QualityIndicator: register,
  Enterprise: register,
  EnterpriseMarketRegulation: register,
  Penalty: register,
  'Query.elevator': register,
  'Query.inspection': register,
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {};
