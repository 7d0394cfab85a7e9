import { Column, Entity, PrimaryColumn } from 'typeorm';

/** For which day the visit of an elder in a month was planned, whether or not it took place. */
@Entity('care_visit_plan')
export class CareVisitPlan {
  @PrimaryColumn('varchar', { name: 'elder_id', length: 20 })
  elderId: string;

  /** YYYY-MM. */
  @PrimaryColumn('varchar', { length: 7 })
  month: string;

  @Column('date', { name: 'planned_on' })
  plannedOn: string;
}
