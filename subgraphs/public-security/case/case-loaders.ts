import { In } from 'typeorm';
import type { CallersRows } from '../../../shared/access/caller-rows';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { firstOfEach, rowsOf } from '../../../shared/lists/first-of-each';
import { allOf, among, named, type SqlPiece } from '../../../shared/lists/sql-piece';
import { isCaseOfCaller } from '../lists/callers-rows';
import { Case } from './case';
import type { CaseKind } from './case-kind';

export const caseByNo: LoaderDefinition<Case | null> = {
  name: 'caseByNo',
  absent: null,
  async batch(caseNos, _args, { database }) {
    const rows = await database.manager.findBy(Case, { caseNo: In([...caseNos]) });
    return indexBy(rows, (row) => row.caseNo);
  },
};

/** Of the caller's divisions: a case elsewhere looks like none. */
export const caseOfCallerByNo: LoaderDefinition<Case | null, CallersRows> = {
  name: 'caseOfCallerByNo',
  absent: null,
  async batch(caseNos, caller, { database }) {
    const condition = allOf(among('filed.case_no', caseNos), isCaseOfCaller('filed', caller));
    const rows = await database.manager
      .createQueryBuilder(Case, 'filed')
      .where(...named('value', condition))
      .getMany();
    return indexBy(rows, (row) => row.caseNo);
  },
};

export interface CaseListArgs {
  /** Filed on or before this day. */
  readonly on: DateText;
  /** null = all kinds; an empty list = none. */
  readonly kinds: readonly CaseKind[] | null;
  readonly first: number;
  /** An enterprise or a facility stands in no one division here: only the caller's cases are listed. */
  readonly caller: CallersRows;
}

export const casesByCompound = casesBy('casesByCompound', 'compound_id', (row) => row.compoundId);
export const casesByEnterprise = casesBy('casesByEnterprise', 'enterprise_uscc', (row) => row.enterpriseUscc);
export const casesByCareFacility = casesBy(
  'casesByCareFacility',
  'care_facility_id',
  (row) => row.careFacilityId,
);

/** Cases of each key, newest first. */
function casesBy(
  name: string,
  keyColumn: string,
  keyOf: (row: Case) => string | null,
): LoaderDefinition<readonly Case[], CaseListArgs> {
  return {
    name,
    absent: [],
    async batch(keys, { on, kinds, first, caller }, { database }) {
      const conditions: SqlPiece[] = [
        among(keyColumn, keys),
        { sql: 'filed_on <= ?', parameters: [on] },
        ...(kinds === null ? [] : [among('kind', kinds)]),
        isCaseOfCaller('police_case', caller),
      ];
      const rows = await firstOfEach(database, Case, {
        idColumn: 'case_no',
        keyColumn,
        order: [
          ['filed_on', 'DESC'],
          ['case_no', 'ASC'],
        ],
        from: rowsOf('police_case', allOf(...conditions)),
        first,
      });
      return groupBy(rows, (row) => keyOf(row) ?? '');
    },
  };
}
