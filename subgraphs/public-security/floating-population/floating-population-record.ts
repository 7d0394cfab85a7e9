import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A person of the floating population, registered as living in a compound from a day on and before another; workers on
 * a site with employer and project. Persons never stand in the graph, only counts of them do.
 */
@Entity('floating_population_record')
export class FloatingPopulationRecord {
  @PrimaryColumn('varchar', { name: 'record_no', length: 40 })
  recordNo: string;

  /** Opaque; says nothing about the person. */
  @Column('varchar', { name: 'person_ref', length: 40 })
  personRef: string;

  @Column('varchar', { name: 'person_name', length: 60 })
  personName: string;

  @Column('varchar', { name: 'resident_id', length: 18, nullable: true })
  residentId: string | null;

  @Column('varchar', { length: 20, nullable: true })
  phone: string | null;

  @Column('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('varchar', { name: 'employer_uscc', length: 18, nullable: true })
  employerUscc: string | null;

  @Column('varchar', { name: 'project_no', length: 40, nullable: true })
  projectNo: string | null;

  /** The registration of the contractor by which the worker is on the site. */
  @Column('varchar', { name: 'registration_no', length: 40, nullable: true })
  registrationNo: string | null;

  @Column('date', { name: 'registered_from' })
  registeredFrom: string;

  /** The day from which the person is no longer registered here. */
  @Column('date', { name: 'registered_to', nullable: true })
  registeredTo: string | null;

  @Column('boolean')
  synthetic: boolean;
}
