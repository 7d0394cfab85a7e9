import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a street sent its Friday report of a week, 济源市住建局 reply 105049, 七. */
@Entity('weekly_submission')
export class WeeklySubmission {
  @PrimaryColumn('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  /** E.g. `2024-W46`. */
  @PrimaryColumn('varchar', { length: 8 })
  week: string;

  @Column('date', { name: 'submitted_on' })
  submittedOn: string;
}
