import type { DateText } from '../../../shared/time/calendar';
import type { Elevator } from './elevator';
import type { ElevatorCheck } from './elevator-check';
import type { ElevatorMarketRegulation } from './elevator-market-regulation';
import { EquipmentStatus, equipmentStatusOn } from './equipment-status';

/** How an elevator stands on a day, from its checks up to that day, oldest first. */
export function standingOn(
  elevator: Pick<Elevator, 'useRegisteredOn' | 'suspendedOn' | 'decommissionedOn'>,
  checks: readonly Pick<ElevatorCheck, 'checkedOn' | 'result' | 'nextDueOn'>[],
  on: DateText,
): Omit<ElevatorMarketRegulation, 'asOf' | 'source' | 'on' | 'elevator'> {
  const { useRegisteredOn } = elevator;
  const useRegistered = useRegisteredOn !== null && useRegisteredOn <= on;
  const equipmentStatus = equipmentStatusOn(elevator, on);
  const nextInspectionDue = latest(
    checks.flatMap(({ nextDueOn }) => (nextDueOn === null ? [] : [nextDueOn])),
  );
  const last = checks.at(-1);
  return {
    useRegistered,
    useRegisteredOn: useRegistered ? useRegisteredOn : null,
    nextInspectionDue,
    inspectionOverdue:
      nextInspectionDue === null
        ? null
        : equipmentStatus === EquipmentStatus.IN_USE && nextInspectionDue < on,
    lastInspectedOn: last?.checkedOn ?? null,
    lastResult: last?.result ?? null,
    equipmentStatus,
  };
}

function latest(days: readonly DateText[]): DateText | null {
  return days.reduce<DateText | null>(
    (newest, day) => (newest === null || day > newest ? day : newest),
    null,
  );
}
