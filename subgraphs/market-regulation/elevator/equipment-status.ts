import { registerEnumType } from 'type-graphql';
import type { DateText } from '../../../shared/time/calendar';
import type { Elevator } from './elevator';

export enum EquipmentStatus {
  IN_USE = 'IN_USE',
  SUSPENDED = 'SUSPENDED',
  DECOMMISSIONED = 'DECOMMISSIONED',
}
registerEnumType(EquipmentStatus, {
  name: 'EquipmentStatus',
  description: '特种设备状态 / Status of special equipment',
  valuesConfig: {
    IN_USE: { description: '在用 / In operation' },
    SUSPENDED: { description: '停用 / Out of operation for the time being' },
    DECOMMISSIONED: { description: '报废、注销 / Taken out of operation for good' },
  },
});

/** The status of an elevator on a day on which it is installed. */
export function equipmentStatusOn(
  { suspendedOn, decommissionedOn }: Pick<Elevator, 'suspendedOn' | 'decommissionedOn'>,
  on: DateText,
): EquipmentStatus {
  if (decommissionedOn !== null && decommissionedOn <= on) return EquipmentStatus.DECOMMISSIONED;
  return suspendedOn !== null && suspendedOn <= on ? EquipmentStatus.SUSPENDED : EquipmentStatus.IN_USE;
}
