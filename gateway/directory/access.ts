import { kept, type AccessTable } from '../../shared/access/classification';
import type { Places } from '../../shared/access/place';

const register = kept(
  'PUBLIC',
  '有关部门公布的基本信息 / Reference data that its owners publish',
  'ON_CHANGE',
);

/** How closely each field of this subgraph is kept. */
export const access: AccessTable = {
  Division: register,
  Compound: register,
  Enterprise: register,
  CompoundConnection: register,
  CompoundEdge: register,
  ReferenceVersion: register,
  DivisionConnection: register,
  DivisionEdge: register,
  'Query.compound': register,
  'Query.compounds': register,
  'Query.compoundsByName': register,
  'Query.division': register,
  'Query.divisionsByName': register,
  'Query.enterprise': register,
  'Query.referenceVersions': register,
  'Query.divisions': register,
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {};
