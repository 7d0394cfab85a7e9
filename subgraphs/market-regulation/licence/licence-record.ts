import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LicenceKind } from './licence-kind';

/** A licence on the register, of a body or of one of its sites. */
@Entity('licence')
export class LicenceRecord {
  @PrimaryColumn('varchar', { length: 40 })
  kind: LicenceKind;

  @PrimaryColumn('varchar', { length: 40 })
  number: string;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('varchar', { name: 'facility_id', length: 40, nullable: true })
  facilityId: string | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
