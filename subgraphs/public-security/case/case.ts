import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { CaseKind } from './case-kind';
import { CaseStatus } from './case-status';

/** A filed case. Signed-in roles see number, kind, status and dates; summary and persons are for the police alone. */
@ObjectType({
  description:
    '公安机关立案的案件；案情和涉案人员仅公安机关可见 / Filed police case; what happened and who is involved is for the police alone',
})
@Directive('@key(fields: "caseNo")')
@Entity('police_case')
export class Case {
  @PrimaryColumn('varchar', { name: 'case_no', length: 40 })
  @Field(() => ID, { description: '案件编号 / Number of the case' })
  caseNo: string;

  @Column('varchar', { length: 30 })
  @Field(() => CaseKind, { nullable: true, description: '类别 / What it is about' })
  kind: CaseKind;

  @Column('varchar', { length: 20 })
  @Field(() => CaseStatus, { nullable: true, description: '现在的状态 / How far it has come by now' })
  status: CaseStatus;

  @Column('date', { name: 'filed_on' })
  @Field(() => DateScalar, { nullable: true, description: '立案日期 / Day of filing' })
  filedOn: string;

  @Column('date', { name: 'solved_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: '侦破日期 / Day of solving' })
  solvedOn: string | null;

  /** Closed, or handed over. */
  @Column('date', { name: 'closed_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: '结案或移交日期 / Day of closing or handing over' })
  closedOn: string | null;

  /** Names nobody. */
  @Column('varchar', { length: 500, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '案情摘要，不写人名 / What happened, in words that name nobody',
  })
  summary: string | null;

  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  @Column('varchar', { name: 'project_no', length: 40, nullable: true })
  projectNo: string | null;

  @Column('varchar', { name: 'enterprise_uscc', length: 18, nullable: true })
  enterpriseUscc: string | null;

  @Column('varchar', { name: 'care_facility_id', length: 40, nullable: true })
  careFacilityId: string | null;

  /** Where it happened, or whose police handle it: where a case in no compound stands. */
  @Column('varchar', { name: 'division_code', length: 20, nullable: true })
  divisionCode: string | null;

  @Column('boolean')
  synthetic: boolean;
}
