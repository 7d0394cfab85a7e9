import { kept, type AccessTable } from '../../shared/access/classification';
import type { Places } from '../../shared/access/place';

const register = kept(
  'PUBLIC',
  '住房和城乡建设部门登记的事项 / Matters on the register of housing',
  'ON_CHANGE',
);

/** How closely each field of this department is kept. */
export const access: AccessTable = {
  Building: register,
  Compound: register,
  CompoundHousing: register,
  ElevatorAddition: register,
  ElevatorAdditionHousing: register,
  ElevatorAdditionDocument: register,
  FireHazard: register,
  OwnersCommittee: register,
  Guideline: register,
  PropertyService: register,
  PropertySubsidy: register,
  RenovationProject: register,
  RenovationProjectHousing: register,
  CostRule: register,
  RenovationItem: register,
  PayerShare: register,
  UtilityCoordination: register,
  RenovationLedgerEntry: register,
  CareFacility: register,
  CareFacilityHousing: register,
  BuildingCheck: register,
  Division: register,
  DivisionHousing: register,
  RenovationSummary: register,
  ProjectStageCount: register,
  PropertyCreditSummary: register,
  Elevator: register,
  Enterprise: register,
  EnterpriseHousing: register,
  PropertyCredit: register,
  HousingCompoundConnection: register,
  HousingCompoundEdge: register,
  HousingCompoundOrder: register,
  HousingCompoundOrderField: register,
  HousingCompoundFilter: register,
  ElevatorAdditionConnection: register,
  ElevatorAdditionEdge: register,
  ElevatorAdditionFilter: register,
  RenovationProjectConnection: register,
  RenovationProjectEdge: register,
  RenovationProjectFilter: register,
  'Query.housingCompounds': register,
  'Query.elevatorAddition': register,
  'Query.elevatorAdditions': register,
  'Query.renovationProjects': register,
  'Query.renovationProject': register,
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {};
