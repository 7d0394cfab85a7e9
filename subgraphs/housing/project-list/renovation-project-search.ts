import { badUserInput } from '../../../shared/errors/bad-user-input';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { checkYears } from '../../../shared/schema/year';
import type { DateText } from '../../../shared/time/calendar';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { RenovationProjectFilter } from './renovation-project-filter';

/** @throws BAD_USER_INPUT naming the condition that nothing could fit */
export function checkFilter({ planYears, acceptedFrom, acceptedTo }: RenovationProjectFilter): void {
  checkYears('filter.planYears', planYears);
  if (acceptedFrom && acceptedTo && acceptedTo < acceptedFrom)
    throw badUserInput({
      argument: 'filter.acceptedTo',
      expected: `a day from acceptedFrom (${acceptedFrom}) on`,
      received: acceptedTo,
    });
}

/** Whether a project, `listed`, covers a compound of a division on a day and fits the filter. */
export function isListed(within: string, filter: RenovationProjectFilter, on: DateText): SqlPiece {
  const inDivision = compoundWithin('c.compound_id', within, on);
  return allOf(
    {
      sql: `listed.project_no IN (SELECT c.project_no FROM project_compound c WHERE ${inDivision.sql})`,
      parameters: inDivision.parameters,
    },
    ...conditionsOf(filter),
  );
}

/** A list that is given but empty matches nothing, but of "all of none" every project is an example. */
function conditionsOf(filter: RenovationProjectFilter): SqlPiece[] {
  const conditions: SqlPiece[] = [];
  if (filter.stages) conditions.push(among('listed.stage', filter.stages));
  if (filter.planYears) conditions.push(among('listed.plan_year', filter.planYears));
  if (filter.completedFrom)
    conditions.push({ sql: 'listed.completed_on >= ?', parameters: [filter.completedFrom] });
  if (filter.acceptedFrom)
    conditions.push({ sql: 'listed.accepted_on >= ?', parameters: [filter.acceptedFrom] });
  if (filter.acceptedTo) conditions.push({ sql: 'listed.accepted_on <= ?', parameters: [filter.acceptedTo] });
  if (typeof filter.acceptancePassed === 'boolean')
    conditions.push({ sql: 'listed.acceptance_passed = ?', parameters: [filter.acceptancePassed ? 1 : 0] });
  if (filter.itemCodes) conditions.push(hasItem(filter.itemCodes));
  if (filter.notConsultedAtDesign) {
    const kind = among('u.kind', filter.notConsultedAtDesign);
    conditions.push({ sql: `EXISTS (${consulted(0)} AND ${kind.sql})`, parameters: kind.parameters });
  }
  for (const kind of filter.consultedAtDesign ?? []) {
    conditions.push({ sql: `EXISTS (${consulted(1)} AND u.kind = ?)`, parameters: [kind] });
  }
  return conditions;
}

function hasItem(itemCodes: readonly string[]): SqlPiece {
  const item = among('i.item_code', itemCodes);
  return {
    sql: `EXISTS (SELECT 1 FROM renovation_item i WHERE i.project_no = listed.project_no AND ${item.sql})`,
    parameters: item.parameters,
  };
}

function consulted(flag: 0 | 1): string {
  return `SELECT 1 FROM utility_coordination u WHERE u.project_no = listed.project_no AND u.consulted_at_design = ${flag}`;
}
