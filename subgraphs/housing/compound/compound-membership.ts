import { Column, Entity, PrimaryColumn } from 'typeorm';

/** To which community a compound belongs, from a date (inclusive, '' = always) to a date (exclusive). Owned here. */
@Entity('compound_membership')
export class CompoundMembership {
  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @PrimaryColumn('varchar', { name: 'valid_from', length: 10 })
  validFrom: string;

  @Column('varchar', { name: 'valid_to', length: 10 })
  validTo: string;

  @Column('varchar', { name: 'community_code', length: 20 })
  communityCode: string;
}
