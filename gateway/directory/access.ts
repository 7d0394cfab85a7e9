import { kept, type AccessTable } from '../../shared/access/classification';
import type { Places } from '../../shared/access/place';
import { auditRecordsAccess } from '../../shared/subgraph/department-roots';

/** The name under which the gateway's own trail is written, and the `department` of a token of its auditor. */
export const gatewayName = 'gateway';

const register = kept(
  'PUBLIC',
  '有关部门公布的基本信息 / Reference data that its owners publish',
  'ON_CHANGE',
);

const documentation = kept(
  'PUBLIC',
  '模式的说明，与模式文件同样开放 / Documentation of the schema, as open as the schema itself',
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
  DataCatalogueEntry: documentation,
  DataCatalogueConnection: documentation,
  DataCatalogueEdge: documentation,
  'Query.dataCatalogue': documentation,
  'Query.gatewayAuditRecords': auditRecordsAccess(gatewayName),
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = { 'Query.gatewayAuditRecords': () => 'anywhere' };
