import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { inspectionCountsByEnterprise, inspectionsByEnterprise } from './inspection-loaders';
import { inspectionsOf } from './inspections-of.resolver';

export const EnterpriseInspectionsResolver = inspectionsOf(EnterpriseMarketRegulation, {
  keyOf: ({ uscc }) => uscc,
  list: inspectionsByEnterprise,
  counts: inspectionCountsByEnterprise,
});
