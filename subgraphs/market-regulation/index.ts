import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { CompoundMarketRegulationResolver, CompoundResolver } from './compound/compound.resolver';
import { insertDemonstration } from './demo/demonstration';
import { Elevator } from './elevator/elevator';
import { ElevatorCheck } from './elevator/elevator-check';
import { elevatorByCode } from './elevator/elevator-loaders';
import { ElevatorResolver } from './elevator/elevator.resolver';
import { Enterprise } from './enterprise/enterprise';
import { EnterpriseMarketRegulation } from './enterprise/enterprise-market-regulation';
import { EnterpriseRegistrationResolver, EnterpriseResolver } from './enterprise/enterprise.resolver';
import { publishedEnterprises } from './enterprise/published-enterprises';
import { RegistrationChange } from './enterprise/registration-status';
import { EnterprisesAndElevators1730000004000 } from './migrations/1730000004000-enterprises-and-elevators';
import { departmentName } from './source';
import { Compound } from './stubs/compound';

/** 市场监管: who is registered as what, inspections and penalties, special equipment, quality. */
export const marketRegulation: DepartmentDeclaration = {
  name: departmentName,
  title: { zh: '市场监督管理', en: 'Market regulation' },
  port: 4004,
  resolvers: [
    EnterpriseResolver,
    EnterpriseRegistrationResolver,
    CompoundResolver,
    CompoundMarketRegulationResolver,
    ElevatorResolver,
  ],
  orphanedTypes: [Enterprise, Elevator, Compound],
  references: {
    Enterprise: ({ uscc }) => ({ uscc }),
    Compound: ({ id }) => ({ id }),
    Elevator: ({ registrationCode }, context) => context.load(elevatorByCode, String(registrationCode), {}),
  },
  entities: [EnterpriseMarketRegulation, RegistrationChange, Elevator, ElevatorCheck],
  migrations: [EnterprisesAndElevators1730000004000],
  publishes: { enterprises: publishedEnterprises },
  demonstration: insertDemonstration,
};
