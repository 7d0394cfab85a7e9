import { In } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { among } from '../../../shared/lists/sql-piece';
import { ContractorRegistration } from './contractor-registration';
import { SurveyedProject } from './surveyed-project';

export const registrationByNo: LoaderDefinition<ContractorRegistration | null> = {
  name: 'registrationByNo',
  absent: null,
  async batch(registrationNos, _args, { database }) {
    const rows = await database.manager.findBy(ContractorRegistration, {
      registrationNo: In([...registrationNos]),
    });
    return indexBy(rows, (row) => row.registrationNo);
  },
};

export const surveyedProjectByNo: LoaderDefinition<SurveyedProject | null> = {
  name: 'surveyedProjectByNo',
  absent: null,
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.findBy(SurveyedProject, { projectNo: In([...projectNos]) });
    return indexBy(rows, (row) => row.projectNo);
  },
};

/** The whole chain of a project, layer by layer. */
export const contractorChainByProject: LoaderDefinition<readonly ContractorRegistration[]> = {
  name: 'contractorChainByProject',
  absent: [],
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.find(ContractorRegistration, {
      where: { projectNo: In([...projectNos]) },
      order: { tier: 'ASC', registrationNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.projectNo);
  },
};

/** The registrations of an enterprise, last surveyed first. */
export const registrationsByEnterprise: LoaderDefinition<
  readonly ContractorRegistration[],
  { readonly first: number }
> = {
  name: 'registrationsByEnterprise',
  absent: [],
  async batch(usccs, { first }, { database }) {
    const rows = await firstOfEach(database, ContractorRegistration, {
      idColumn: 'registration_no',
      keyColumn: 'enterprise_uscc',
      order: [
        ['surveyed_on', 'DESC'],
        ['registration_no', 'ASC'],
      ],
      from: rowsOf('contractor_registration', among('enterprise_uscc', usccs)),
      first,
    });
    return groupBy(rows, (row) => row.enterpriseUscc);
  },
};
