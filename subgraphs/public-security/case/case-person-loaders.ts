import { In } from 'typeorm';
import type { CallersRows } from '../../../shared/access/caller-rows';
import { among, named } from '../../../shared/lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { isCaseOfCaller } from '../lists/callers-rows';
import { Case } from './case';
import { CasePerson } from './case-person';
import { type Person, personOf } from './person';

/** All persons of a case by role and reference; a case has a handful. */
export const personsByCase: LoaderDefinition<readonly CasePerson[]> = {
  name: 'personsByCase',
  absent: [],
  async batch(caseNos, _args, { database }) {
    const rows = await database.manager.find(CasePerson, {
      where: { caseNo: In([...caseNos]) },
      order: { role: 'ASC', personRef: 'ASC' },
    });
    return groupBy(rows, ({ caseNo }) => caseNo);
  },
};

/** A person as the last of the caller's cases has him, so that nobody else's can be had by his reference. */
export const personByRef: LoaderDefinition<Person | null, CallersRows> = {
  name: 'personByRef',
  absent: null,
  async batch(refs, caller, { database }) {
    const rows = await database.manager
      .createQueryBuilder(CasePerson, 'involved')
      .innerJoin(Case, 'filed', 'filed.case_no = involved.case_no')
      .where(...named('ref', among('involved.person_ref', refs)))
      .andWhere(...named('caller', isCaseOfCaller('filed', caller)))
      .orderBy('filed.filed_on', 'ASC')
      .addOrderBy('involved.case_no', 'ASC')
      .getMany();
    return indexBy(rows.map(personOf), ({ ref }) => ref);
  },
};
