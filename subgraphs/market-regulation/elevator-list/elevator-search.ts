import { rankBy, type Rank } from '../../../shared/lists/keyset-page';
import { allOf, anyOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { DateText } from '../../../shared/time/calendar';
import { isFailed, isOverdue, isUnregistered, nextDue, stands } from '../elevator/elevator-conditions';
import { type ElevatorFilter, ElevatorOrderField, ElevatorProblem } from './elevator-filter';

/** Which elevators are asked for; those in a compound count where it belongs on the day. */
export interface ElevatorSearch {
  readonly within: string;
  readonly on: DateText;
  readonly filter: ElevatorFilter;
}

const problemOf: Readonly<Record<ElevatorProblem, (elevator: string, on: DateText) => SqlPiece>> = {
  OVERDUE: isOverdue,
  FAILED: isFailed,
  UNREGISTERED: isUnregistered,
};

/** What elevators are ordered by on a day. */
export function elevatorRank(field: ElevatorOrderField, on: DateText): Rank {
  switch (field) {
    case ElevatorOrderField.REGISTRATION_CODE:
      return rankBy(field, 'listed.registration_code');
    case ElevatorOrderField.COMPOUND:
      return rankBy(field, 'listed.compound_id');
    case ElevatorOrderField.NEXT_INSPECTION_DUE:
      return { name: field, sql: nextDue('listed', on), type: 'text' };
  }
}

/** Whether an elevator, `listed`, is one that is asked for. A list of problems that is given but empty matches nothing. */
export function isFound({ within, on, filter: { problems, inCompound } }: ElevatorSearch): SqlPiece {
  const conditions = [standsWithin(within, on), stands('listed', on)];
  if (problems) conditions.push(anyOf(...problems.map((problem) => problemOf[problem]('listed', on))));
  if (typeof inCompound === 'boolean') {
    conditions.push({
      sql: `listed.compound_id IS ${inCompound ? 'NOT NULL' : 'NULL'}`,
      parameters: [],
    });
  }
  return allOf(...conditions);
}

/** In a compound of the division on the day, or outside of compounds in a community of it. */
function standsWithin(within: string, on: DateText): SqlPiece {
  return {
    sql: `listed.registration_code IN (SELECT located.registration_code FROM (
      SELECT e.registration_code FROM reference_ancestor a
        JOIN reference_membership m ON m.community_code = a.code AND m.valid_from <= ? AND ? < m.valid_to
        JOIN elevator e ON e.compound_id = m.compound_id WHERE a.ancestor_code = ?
      UNION ALL
      SELECT e.registration_code FROM reference_ancestor a
        JOIN elevator e ON e.community_code = a.code AND e.compound_id IS NULL WHERE a.ancestor_code = ?) located)`,
    parameters: [on, on, within, within],
  };
}
