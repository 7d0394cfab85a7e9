import type { Journey } from './journey';
import type { Row } from './row-change';
import { today } from './places';

/** How an elevator stands today, read from its rows. */
export interface StoredElevator {
  readonly registrationCode: string;
  readonly useRegisteredOn: string | null;
  readonly nextInspectionDue: string | null;
  readonly inspectionOverdue: boolean | null;
  readonly lastResult: string | null;
}

/** Elevators installed and not given up by today, by registration code. @param condition SQL on `elevator` */
export async function storedElevators(
  journey: Journey,
  condition: string,
  parameters: readonly unknown[],
): Promise<StoredElevator[]> {
  const elevators = await journey.rows(
    'market-regulation',
    `SELECT * FROM elevator WHERE ${condition} AND installed_on <= ?
      AND (decommissioned_on IS NULL OR decommissioned_on > ?) ORDER BY registration_code`,
    [...parameters, today, today],
  );
  return Promise.all(elevators.map((elevator) => standing(journey, elevator)));
}

async function standing(journey: Journey, elevator: Row): Promise<StoredElevator> {
  const checks = await journey.rows(
    'market-regulation',
    'SELECT * FROM elevator_check WHERE registration_code = ? AND checked_on <= ? ORDER BY checked_on DESC',
    [elevator['registration_code'], today],
  );
  const due =
    checks
      .map((check) => String(check['next_due_on'] ?? ''))
      .sort()
      .at(-1) ?? '';
  const suspended = elevator['suspended_on'] !== null && String(elevator['suspended_on']) <= today;
  const registered = String(elevator['use_registered_on'] ?? '9999') <= today;
  return {
    registrationCode: String(elevator['registration_code']),
    useRegisteredOn: registered ? String(elevator['use_registered_on']) : null,
    nextInspectionDue: due || null,
    inspectionOverdue: due === '' ? null : !suspended && due < today,
    lastResult: checks[0] ? String(checks[0]['result']) : null,
  };
}
