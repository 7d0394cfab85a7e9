import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InspectionResult } from '../inspection/inspection-result';

/** A statutory check 检验 of an elevator. One that is not passed sets no new due date, so the former stays. */
@Entity('elevator_check')
export class ElevatorCheck {
  @PrimaryColumn('varchar', { name: 'registration_code', length: 40 })
  registrationCode: string;

  @PrimaryColumn('date', { name: 'checked_on' })
  checkedOn: string;

  @Column('varchar', { length: 20 })
  result: InspectionResult;

  @Column('date', { name: 'next_due_on', nullable: true })
  nextDueOn: string | null;
}
