import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Resident population (persons) as the register holds it: of a compound, or of a community outside its compounds.
 * Counted by compound, so that residents move to another community together with theirs.
 */
@Entity('resident_population')
export class ResidentPopulation {
  @PrimaryColumn('varchar', { name: 'entry_no', length: 60 })
  entryNo: string;

  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  /** Only where there is no compound. */
  @Column('varchar', { name: 'community_code', length: 20, nullable: true })
  communityCode: string | null;

  @Column('int')
  persons: number;

  @Column('boolean')
  synthetic: boolean;
}
