import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CasePersonRole {
  SUSPECT = 'SUSPECT',
  VICTIM = 'VICTIM',
  REPORTER = 'REPORTER',
}

/** Who is involved in a case. Nothing of it stands in the graph. */
@Entity('case_person')
export class CasePerson {
  @PrimaryColumn('varchar', { name: 'case_no', length: 40 })
  caseNo: string;

  /** Opaque; says nothing about the person. */
  @PrimaryColumn('varchar', { name: 'person_ref', length: 40 })
  personRef: string;

  @Column('varchar', { length: 20 })
  role: CasePersonRole;

  @Column('varchar', { name: 'person_name', length: 60 })
  personName: string;

  @Column('varchar', { name: 'resident_id', length: 18, nullable: true })
  residentId: string | null;

  @Column('varchar', { length: 20, nullable: true })
  phone: string | null;

  @Column('boolean')
  synthetic: boolean;
}
