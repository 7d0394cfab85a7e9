import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AbilityGrade } from './ability-grade';
import { Gender } from './gender';
import { HardshipCategory } from './hardship-category';

/**
 * One elder of the register, aged 60 or more. As a person shown only to those who look after elders, by `access.ts`;
 * everybody else gets counts, made by `publishElders` and `publishVisitRate`.
 */
@ObjectType({ description: '登记在册的老年人 / Elder on the register' })
@Directive('@key(fields: "id")')
@Entity('elder')
export class Elder {
  /** Opaque. */
  @PrimaryColumn('varchar', { name: 'elder_id', length: 20 })
  @Field(() => ID, {
    nullable: true,
    description: '老年人编号，本身不含任何信息 / Opaque id that says nothing about the person',
  })
  id: string;

  @Column('varchar', { length: 50 })
  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string;

  /** Never leaves the department. */
  @Column('varchar', { name: 'resident_id', length: 18 })
  residentId: string;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '联系电话；没有登记的为空 / Telephone number; null when none is on record',
  })
  phone: string | null;

  @Column('int', { name: 'birth_year' })
  @Field(() => Int, { nullable: true, description: '出生年份（年） / Year of birth (year)' })
  birthYear: number;

  @Column('varchar', { length: 10 })
  @Field(() => Gender, { nullable: true, description: '性别 / Gender of a person' })
  gender: Gender;

  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  @Column('varchar', { name: 'building_id', length: 50, nullable: true })
  buildingId: string | null;

  /** Written as on the door; only of those who live in a building. */
  @Column('varchar', { length: 60, nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      '所在楼栋的房号，如 2单元301室；没有登记的为空 / Room in the building, e.g. 2单元301室; null when none is on record',
  })
  room: string | null;

  /** Only of those who live in no compound. */
  @Column('varchar', { name: 'community_code', length: 20, nullable: true })
  communityCode: string | null;

  @Column('varchar', { name: 'ability_grade', length: 10 })
  @Field(() => AbilityGrade, {
    nullable: true,
    description: '能力等级，以最近一次评估为准 / Ability grade as last assessed',
  })
  abilityGrade: AbilityGrade;

  @Column('date', { name: 'assessed_on', nullable: true })
  assessedOn: string | null;

  @Column('varchar', { length: 30, nullable: true })
  @Field(() => HardshipCategory, {
    nullable: true,
    description: '经济困难情形；没有的为空 / Kind of economic hardship; null when there is none',
  })
  hardship: HardshipCategory | null;

  @Column('boolean', { name: 'living_alone' })
  @Field(() => Boolean, { nullable: true, description: '是否独居 / Whether the elder lives alone' })
  livingAlone: boolean;

  @Column('boolean', { name: 'empty_nest' })
  @Field(() => Boolean, {
    nullable: true,
    description: '是否空巢，以登记为准 / Whether the children live elsewhere 空巢, as the register has it',
  })
  emptyNest: boolean;

  @Column('boolean', { name: 'left_behind' })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否留守，以登记为准 / Whether left behind by children who work away 留守, as the register has it',
  })
  leftBehind: boolean;

  @Column('boolean', { name: 'disabled_ability' })
  disabledAbility: boolean;

  @Column('boolean', { name: 'severe_disability' })
  @Field(() => Boolean, {
    nullable: true,
    description: '是否重残，以登记为准 / Whether severely disabled 重残, as the register has it',
  })
  severeDisability: boolean;

  @Column('boolean', { name: 'family_planning_special' })
  @Field(() => Boolean, {
    nullable: true,
    description: '是否计划生育特殊家庭老年人 / Whether of a family-planning special family',
  })
  specialFamily: boolean;

  @Column('boolean', { name: 'other_difficulty' })
  otherDifficulty: boolean;

  /** Whether the elder, or the family, wishes the monthly visit. */
  @Column('boolean', { name: 'visit_consent' })
  visitConsent: boolean;

  @Column('date', { name: 'registered_on' })
  registeredOn: string;

  /** First day on which the elder is no longer counted. */
  @Column('date', { name: 'left_on', nullable: true })
  leftOn: string | null;

  @Column('boolean')
  synthetic: boolean;
}
