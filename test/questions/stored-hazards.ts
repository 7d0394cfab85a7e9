import type { Journey } from './journey';
import { today } from './places';

export interface StoredHazard {
  readonly kind: string;
  readonly status: 'FOUND' | 'BEING_HANDLED' | 'CLEARED';
  readonly foundOn: string;
}

/** Fire hazards of a compound found by today: open ones first, then the newest. */
export async function storedFireHazards(journey: Journey, compoundId: string): Promise<StoredHazard[]> {
  const rows = await journey.rows(
    'housing',
    `SELECT kind, found_on, CASE WHEN cleared_on <= ? THEN 'CLEARED' WHEN handled_on <= ? THEN 'BEING_HANDLED'
        ELSE 'FOUND' END AS status
      FROM fire_hazard WHERE compound_id = ? AND found_on <= ?
      ORDER BY CASE WHEN cleared_on <= ? THEN 1 ELSE 0 END, found_on DESC, hazard_no`,
    [today, today, compoundId, today, today],
  );
  return rows.map(({ kind, status, found_on: foundOn }) => ({
    kind: String(kind),
    status: status as StoredHazard['status'],
    foundOn: String(foundOn),
  }));
}

export function openOf(hazards: readonly StoredHazard[]): number {
  return hazards.filter(({ status }) => status !== 'CLEARED').length;
}
