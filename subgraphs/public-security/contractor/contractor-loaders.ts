import { In } from 'typeorm';
import type { CallersRows } from '../../../shared/access/caller-rows';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { allOf, among, named } from '../../../shared/lists/sql-piece';
import { isProjectOfCaller } from '../lists/callers-rows';
import { ContractorRegistration } from './contractor-registration';
import { SurveyedProject, SurveyedProjectCompound } from './surveyed-project';

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

/** Of the caller's divisions: a project elsewhere looks like one that was never surveyed. */
export const surveyedProjectByNo: LoaderDefinition<SurveyedProject | null, CallersRows> = {
  name: 'surveyedProjectByNo',
  absent: null,
  async batch(projectNos, caller, { database }) {
    const condition = allOf(
      among('surveyed.project_no', projectNos),
      isProjectOfCaller('surveyed.project_no', caller),
    );
    const rows = await database.manager
      .createQueryBuilder(SurveyedProject, 'surveyed')
      .where(...named('value', condition))
      .getMany();
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

/** The compounds in which a surveyed project lies. */
export const compoundIdsByProject: LoaderDefinition<readonly string[]> = {
  name: 'compoundIdsByProject',
  absent: [],
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.findBy(SurveyedProjectCompound, { projectNo: In([...projectNos]) });
    const grouped = groupBy(rows, ({ projectNo }) => projectNo);
    return new Map([...grouped].map(([no, places]) => [no, places.map(({ compoundId }) => compoundId)]));
  },
};

/** The registrations of an enterprise in the caller's divisions, last surveyed first. */
export const registrationsByEnterprise: LoaderDefinition<
  readonly ContractorRegistration[],
  { readonly first: number; readonly caller: CallersRows }
> = {
  name: 'registrationsByEnterprise',
  absent: [],
  async batch(usccs, { first, caller }, { database }) {
    const rows = await firstOfEach(database, ContractorRegistration, {
      idColumn: 'registration_no',
      keyColumn: 'enterprise_uscc',
      order: [
        ['surveyed_on', 'DESC'],
        ['registration_no', 'ASC'],
      ],
      from: rowsOf(
        'contractor_registration',
        allOf(
          among('enterprise_uscc', usccs),
          isProjectOfCaller('contractor_registration.project_no', caller),
        ),
      ),
      first,
    });
    return groupBy(rows, (row) => row.enterpriseUscc);
  },
};
