import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CasePersonRole {
  SUSPECT = 'SUSPECT',
  VICTIM = 'VICTIM',
  REPORTER = 'REPORTER',
}

registerEnumType(CasePersonRole, {
  name: 'CasePersonRole',
  description: '在案件中的身份 / What somebody is in a case',
  valuesConfig: {
    SUSPECT: { description: '嫌疑人 / Is suspected of it' },
    VICTIM: { description: '被害人 / Suffered by it' },
    REPORTER: { description: '报案人 / Reported it' },
  },
});

/** Who is involved in a case. */
@ObjectType({ description: '涉案人员 / Who is involved in a case' })
@Entity('case_person')
export class CasePerson {
  @PrimaryColumn('varchar', { name: 'case_no', length: 40 })
  caseNo: string;

  /** Opaque; says nothing about the person. */
  @PrimaryColumn('varchar', { name: 'person_ref', length: 40 })
  personRef: string;

  @Column('varchar', { length: 20 })
  @Field(() => CasePersonRole, { nullable: true, description: '身份 / As what' })
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
