import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A department's read-only copy of reference data, written only by `acceptReference`. Resolvers and loaders join these
 * tables for `within` filters, roll-ups over the tree and membership by date.
 */
@Entity('reference_division')
export class ReferenceDivision {
  @PrimaryColumn('varchar', { length: 20 }) code: string;
  @Column('varchar', { length: 100 }) name: string;
  @Column('varchar', { length: 20 }) level: string;
  @Column('varchar', { name: 'parent_code', length: 20, nullable: true }) parentCode: string | null;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}

/** Every division with each of its ancestors and itself, so that a roll-up is one join. */
@Entity('reference_ancestor')
export class ReferenceAncestor {
  @PrimaryColumn('varchar', { name: 'ancestor_code', length: 20 }) ancestorCode: string;
  @PrimaryColumn('varchar', { length: 20 }) code: string;
}

/** Which community a compound belongs to, from a date (inclusive) to a date (exclusive); '' is an open beginning, `openEnd` an open end. */
@Entity('reference_membership')
export class ReferenceMembership {
  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 }) compoundId: string;
  @PrimaryColumn('varchar', { name: 'valid_from', length: 10 }) validFrom: string;
  @Column('varchar', { name: 'valid_to', length: 10 }) validTo: string;
  @Column('varchar', { name: 'community_code', length: 20 }) communityCode: string;
}

@Entity('reference_enterprise')
export class ReferenceEnterprise {
  @PrimaryColumn('varchar', { length: 18 }) uscc: string;
  @Column('varchar', { length: 200 }) name: string;
}

/** Which version of a feed the copy holds. */
@Entity('reference_feed')
export class HeldReferenceFeed {
  @PrimaryColumn('varchar', { length: 40 }) feed: string;
  @Column('varchar', { length: 64 }) version: string;
  @Column('date', { name: 'as_of' }) asOf: string;
}

/** Named sets of rows that were loaded once. */
@Entity('loaded_set')
export class LoadedSet {
  @PrimaryColumn('varchar', { length: 60 }) name: string;
}

export const referenceEntities = [
  ReferenceDivision,
  ReferenceAncestor,
  ReferenceMembership,
  ReferenceEnterprise,
  HeldReferenceFeed,
  LoadedSet,
] as const;
