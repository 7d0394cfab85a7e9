import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AbilityGrade } from './ability-grade';
import type { Hardship } from './hardship';

export type Gender = 'FEMALE' | 'MALE';

/**
 * One elder of the register, aged 60 or more. Persons are not in the graph: only counts of these rows are, made by
 * `publishElders` and `publishVisitRate`.
 */
@Entity('elder')
export class Elder {
  /** Opaque. */
  @PrimaryColumn('varchar', { name: 'elder_id', length: 20 })
  elderId: string;

  @Column('varchar', { length: 50 })
  name: string;

  @Column('varchar', { name: 'resident_id', length: 18 })
  residentId: string;

  @Column('varchar', { length: 20, nullable: true })
  phone: string | null;

  @Column('int', { name: 'birth_year' })
  birthYear: number;

  @Column('varchar', { length: 10 })
  gender: Gender;

  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  @Column('varchar', { name: 'building_id', length: 50, nullable: true })
  buildingId: string | null;

  /** Only of those who live in no compound. */
  @Column('varchar', { name: 'community_code', length: 20, nullable: true })
  communityCode: string | null;

  @Column('varchar', { name: 'ability_grade', length: 10 })
  abilityGrade: AbilityGrade;

  @Column('date', { name: 'assessed_on', nullable: true })
  assessedOn: string | null;

  @Column('varchar', { length: 30, nullable: true })
  hardship: Hardship | null;

  @Column('boolean', { name: 'living_alone' })
  livingAlone: boolean;

  @Column('boolean', { name: 'empty_nest' })
  emptyNest: boolean;

  @Column('boolean', { name: 'left_behind' })
  leftBehind: boolean;

  @Column('boolean', { name: 'disabled_ability' })
  disabledAbility: boolean;

  @Column('boolean', { name: 'severe_disability' })
  severeDisability: boolean;

  @Column('boolean', { name: 'family_planning_special' })
  familyPlanningSpecial: boolean;

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
