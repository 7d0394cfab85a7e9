import { allOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { DateText } from '../../../shared/time/calendar';
import { InspectionResult } from '../inspection/inspection-result';

// Conditions on an elevator on a day; `elevator` is the alias of its row.

/** Installed, and not taken out of operation for good. */
export function stands(elevator: string, on: DateText): SqlPiece {
  return {
    sql: `${elevator}.installed_on <= ? AND (${elevator}.decommissioned_on IS NULL OR ${elevator}.decommissioned_on > ?)`,
    parameters: [on, on],
  };
}

/** The latest due date of its checks up to that day; NULL when none was ever passed. */
export function nextDue(elevator: string, on: DateText): SqlPiece {
  return {
    sql: `(SELECT MAX(c.next_due_on) FROM elevator_check c
      WHERE c.registration_code = ${elevator}.registration_code AND c.checked_on <= ?)`,
    parameters: [on],
  };
}

/** In operation with its check overdue. Never checked is not overdue. */
export function isOverdue(elevator: string, on: DateText): SqlPiece {
  const due = nextDue(elevator, on);
  return allOf(
    { sql: `${elevator}.suspended_on IS NULL OR ${elevator}.suspended_on > ?`, parameters: [on] },
    { sql: `${due.sql} < ?`, parameters: [...due.parameters, on] },
  );
}

/** Its latest check found failings that are not put right. */
export function isFailed(elevator: string, on: DateText): SqlPiece {
  return {
    sql: `(SELECT c.result FROM elevator_check c WHERE c.registration_code = ${elevator}.registration_code
      AND c.checked_on <= ? ORDER BY c.checked_on DESC LIMIT 1) IN (?, ?)`,
    parameters: [on, InspectionResult.FAIL, InspectionResult.RECTIFYING],
  };
}

/** Its use is not registered by that day. */
export function isUnregistered(elevator: string, on: DateText): SqlPiece {
  return {
    sql: `${elevator}.use_registered_on IS NULL OR ${elevator}.use_registered_on > ?`,
    parameters: [on],
  };
}
