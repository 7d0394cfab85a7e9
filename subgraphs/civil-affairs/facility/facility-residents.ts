import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AbilityGrade } from '../elder/ability-grade';

/** How many residents (persons) of an ability grade live in a facility; each of them has one of its beds. */
@Entity('facility_residents')
export class FacilityResidents {
  @PrimaryColumn('varchar', { name: 'facility_id', length: 40 })
  facilityId: string;

  @PrimaryColumn('varchar', { name: 'ability_grade', length: 10 })
  abilityGrade: AbilityGrade;

  @Column('int')
  persons: number;
}
