import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A department's read-only copy of indicators, written only by `acceptIndicators`. */
@Entity('reference_indicator')
export class ReferenceIndicator {
  @PrimaryColumn('varchar', { length: 60 }) owner: string;
  @PrimaryColumn('varchar', { length: 60 }) code: string;
  @PrimaryColumn('varchar', { length: 20 }) period: string;
  @PrimaryColumn('varchar', { name: 'subject_type', length: 40 }) subjectType: string;
  @PrimaryColumn('varchar', { name: 'subject_key', length: 64 }) subjectKey: string;
  @Column('double', { nullable: true }) value: number | null;
  @Column('boolean') suppressed: boolean;
  @Column('date', { name: 'as_of' }) asOf: string;
}

/** Which owners were heard of, and what of them is held. */
@Entity('reference_indicator_owner')
export class ReferenceIndicatorOwner {
  @PrimaryColumn('varchar', { length: 60 }) owner: string;
  @Column('varchar', { length: 64 }) version: string;
  @Column('date', { name: 'as_of' }) asOf: string;
}

export const indicatorEntities = [ReferenceIndicator, ReferenceIndicatorOwner] as const;
