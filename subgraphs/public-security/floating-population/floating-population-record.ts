import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/**
 * A person of the floating population, registered as living in a compound from a day on and before another; workers on
 * a site with employer and project. The public and other departments see counts of them, suppressed when small.
 */
@ObjectType('FloatingPerson', {
  description: '登记在册的流动人口 / A person of the floating population on the register',
})
@Entity('floating_population_record')
export class FloatingPopulationRecord {
  @PrimaryColumn('varchar', { name: 'record_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '登记编号 / Number of the record' })
  recordNo: string;

  /** Opaque; says nothing about the person. */
  @Column('varchar', { name: 'person_ref', length: 40 })
  personRef: string;

  @Column('varchar', { name: 'person_name', length: 60 })
  @Field(() => String, { name: 'name', nullable: true, description: '姓名 / Full name' })
  personName: string;

  @Column('varchar', { name: 'resident_id', length: 18, nullable: true })
  residentId: string | null;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => String, { nullable: true, description: '电话 / Telephone number' })
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
  @Field(() => DateScalar, {
    nullable: true,
    description: '自哪一日起登记 / On the register from this day on',
  })
  registeredFrom: string;

  /** The day from which the person is no longer registered here. */
  @Column('date', { name: 'registered_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '自哪一日起不再登记；仍在册为空 / Day from which no longer; null while on the register',
  })
  registeredTo: string | null;

  @Column('boolean')
  synthetic: boolean;
}
