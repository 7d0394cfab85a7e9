import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A property company in the fire-safety alliance, 安建复函〔2021〕2号 三(三). */
@Entity('fire_alliance_member')
export class FireAllianceMember {
  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  @Column('date', { name: 'joined_on' })
  joinedOn: string;
}
