import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { Case } from './case/case';
import { caseByNo } from './case/case-loaders';
import { CasePerson } from './case/case-person';
import { CaseResolver } from './case/case.resolver';
import { CompoundPublicSecurityResolver, CompoundResolver } from './compound/compound.resolver';
import { registrationByNo } from './contractor/contractor-loaders';
import { ContractorRegistration } from './contractor/contractor-registration';
import { ContractorRegistrationResolver } from './contractor/contractor-registration.resolver';
import { SurveyedProject, SurveyedProjectCompound } from './contractor/surveyed-project';
import { WorkerResidenceResolver } from './contractor/worker-residence.resolver';
import { insertDemonstration } from './demo/demonstration';
import { FloatingPopulationRecord } from './floating-population/floating-population-record';
import { Lead } from './lead/lead';
import { CasesAndContractors1730000002000 } from './migrations/1730000002000-cases-and-contractors';
import {
  RenovationProjectPublicSecurityResolver,
  RenovationProjectResolver,
} from './renovation-project/renovation-project.resolver';
import { departmentName } from './source';
import { CareFacility } from './stubs/care-facility';
import { Compound } from './stubs/compound';
import { Division } from './stubs/division';
import { Enterprise } from './stubs/enterprise';
import { RenovationProject } from './stubs/renovation-project';

/** 公安: leads and cases, contractors on renovation sites, floating population, scrap dealers. */
export const publicSecurity: DepartmentDeclaration = {
  name: departmentName,
  title: { zh: '公安', en: 'Public security' },
  port: 4002,
  resolvers: [
    CompoundResolver,
    CompoundPublicSecurityResolver,
    RenovationProjectResolver,
    RenovationProjectPublicSecurityResolver,
    CaseResolver,
    ContractorRegistrationResolver,
    WorkerResidenceResolver,
  ],
  orphanedTypes: [Compound, Division, Enterprise, RenovationProject, CareFacility],
  references: {
    Compound: ({ id }) => ({ id }),
    Division: ({ code }) => ({ code }),
    Enterprise: ({ uscc }) => ({ uscc }),
    RenovationProject: ({ projectNo }) => ({ projectNo }),
    CareFacility: ({ id }) => ({ id }),
    Case: ({ caseNo }, context) => context.load(caseByNo, String(caseNo), {}),
    ContractorRegistration: ({ registrationNo }, context) =>
      context.load(registrationByNo, String(registrationNo), {}),
  },
  entities: [
    Case,
    CasePerson,
    Lead,
    ContractorRegistration,
    SurveyedProject,
    SurveyedProjectCompound,
    FloatingPopulationRecord,
  ],
  migrations: [CasesAndContractors1730000002000],
  publishes: {},
  demonstration: insertDemonstration,
};
