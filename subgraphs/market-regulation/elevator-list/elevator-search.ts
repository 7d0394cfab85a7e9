import { rankBy, type Rank } from '../../../shared/lists/keyset-page';
import { allOf, anyOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { placedWithin } from '../../../shared/reference/compounds-within';
import type { DateText } from '../../../shared/time/calendar';
import { isFailed, isOverdue, isUnregistered, nextDue, stands } from '../elevator/elevator-conditions';
import { type ElevatorFilter, ElevatorOrderField, ElevatorProblem } from './elevator-filter';

/** Which elevators are asked for; those in a compound count where it belongs on the day. */
export interface ElevatorSearch {
  readonly within: string;
  readonly on: DateText;
  readonly filter: ElevatorFilter;
}

const placedElevators = { table: 'elevator', key: 'registration_code', division: 'community_code' };

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
  const conditions = [placedWithin(placedElevators, within, on), stands('listed', on)];
  if (problems) conditions.push(anyOf(...problems.map((problem) => problemOf[problem]('listed', on))));
  if (typeof inCompound === 'boolean') {
    conditions.push({
      sql: `listed.compound_id IS ${inCompound ? 'NOT NULL' : 'NULL'}`,
      parameters: [],
    });
  }
  return allOf(...conditions);
}
