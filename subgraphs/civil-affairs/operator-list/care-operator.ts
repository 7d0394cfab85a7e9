import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The register of those who run care facilities or provide care services that government buys, from the day they are on it. */
@Entity('care_operator')
export class CareOperator {
  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  @Column('date', { name: 'registered_on' })
  registeredOn: string;

  @Column('boolean')
  synthetic: boolean;
}
