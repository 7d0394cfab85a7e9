import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CompetenceStatus } from './competence-status';

/** A document that hands powers of enforcement down to the towns and streets of a division. */
@Entity('enforcement_list')
export class EnforcementList {
  @PrimaryColumn('varchar', { name: 'list_no', length: 40 })
  listNo: string;

  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100, nullable: true })
  section: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** First day on which it is no longer in force; null while it is. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** What is to be known about the list, e.g. that its annexes are not printed. */
  @Column('varchar', { length: 300, nullable: true })
  note: string | null;
}

/** One line of such a list: who deals with an offence in a town or street. */
@Entity('enforcement_power')
export class EnforcementPower {
  @PrimaryColumn('varchar', { name: 'list_no', length: 40 })
  listNo: string;

  /** Town or street. */
  @PrimaryColumn('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @PrimaryColumn('varchar', { length: 200 })
  offence: string;

  @Column('varchar', { length: 20 })
  status: CompetenceStatus;

  @Column('varchar', { length: 100, nullable: true })
  section: string | null;
}
