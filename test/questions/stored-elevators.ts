import type { Journey } from './journey';
import type { Row } from './row-change';
import { today } from './places';

/** How an elevator stands on a day, read from its rows. */
export interface StoredElevator {
  readonly registrationCode: string;
  readonly useRegisteredOn: string | null;
  readonly nextInspectionDue: string | null;
  readonly inspectionOverdue: boolean | null;
  readonly lastInspectedOn: string | null;
  readonly lastResult: string | null;
  readonly equipmentStatus: 'IN_USE' | 'SUSPENDED';
}

/** Elevators installed and not given up by a day, by registration code. @param condition SQL on `elevator` */
export async function storedElevators(
  journey: Journey,
  condition: string,
  parameters: readonly unknown[],
  on = today,
): Promise<StoredElevator[]> {
  const elevators = await journey.rows(
    'market-regulation',
    `SELECT * FROM elevator WHERE ${condition} AND installed_on <= ?
      AND (decommissioned_on IS NULL OR decommissioned_on > ?) ORDER BY registration_code`,
    [...parameters, on, on],
  );
  return Promise.all(elevators.map((elevator) => standing(journey, elevator, on)));
}

async function standing(journey: Journey, elevator: Row, on: string): Promise<StoredElevator> {
  const checks = await journey.rows(
    'market-regulation',
    'SELECT * FROM elevator_check WHERE registration_code = ? AND checked_on <= ? ORDER BY checked_on DESC',
    [elevator['registration_code'], on],
  );
  const due =
    checks
      .map((check) => String(check['next_due_on'] ?? ''))
      .sort()
      .at(-1) ?? '';
  const suspended = elevator['suspended_on'] !== null && String(elevator['suspended_on']) <= on;
  const registered = String(elevator['use_registered_on'] ?? '9999') <= on;
  return {
    registrationCode: String(elevator['registration_code']),
    useRegisteredOn: registered ? String(elevator['use_registered_on']) : null,
    nextInspectionDue: due || null,
    inspectionOverdue: due === '' ? null : !suspended && due < on,
    lastInspectedOn: checks[0] ? String(checks[0]['checked_on']) : null,
    lastResult: checks[0] ? String(checks[0]['result']) : null,
    equipmentStatus: suspended ? 'SUSPENDED' : 'IN_USE',
  };
}
