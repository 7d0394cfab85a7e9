import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An elevator, one kind of special equipment 特种设备. Where it stands and who uses and maintains it links it and
 * stands directly on it; registration, checks and status are in its block.
 */
@ObjectType({ description: '电梯（特种设备） / Elevator, a kind of special equipment' })
@Directive('@key(fields: "registrationCode")')
@Entity('elevator')
export class Elevator {
  @PrimaryColumn('varchar', { name: 'registration_code', length: 40 })
  @Field(() => ID, { description: '使用登记编号 / Code of the use registration' })
  registrationCode: string;

  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  @Column('varchar', { name: 'building_id', length: 50, nullable: true })
  buildingId: string | null;

  @Column('varchar', { name: 'facility_id', length: 40, nullable: true })
  facilityId: string | null;

  /** Community of an elevator that stands in no compound; of the others the compound's membership counts. */
  @Column('varchar', { name: 'community_code', length: 20, nullable: true })
  communityCode: string | null;

  @Column('varchar', { name: 'user_uscc', length: 18, nullable: true })
  userUscc: string | null;

  @Column('varchar', { name: 'maintainer_uscc', length: 18, nullable: true })
  maintainerUscc: string | null;

  @Column('date', { name: 'installed_on' })
  installedOn: string;

  @Column('date', { name: 'use_registered_on', nullable: true })
  useRegisteredOn: string | null;

  @Column('date', { name: 'suspended_on', nullable: true })
  suspendedOn: string | null;

  @Column('date', { name: 'decommissioned_on', nullable: true })
  decommissionedOn: string | null;

  @Column('boolean')
  synthetic: boolean;
}
