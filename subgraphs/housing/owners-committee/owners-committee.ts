import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum OwnersCommitteeKind {
  ELECTED = 'ELECTED',
  PROPERTY_MANAGEMENT_COMMITTEE = 'PROPERTY_MANAGEMENT_COMMITTEE',
}
registerEnumType(OwnersCommitteeKind, {
  name: 'OwnersCommitteeKind',
  description: '业主组织的种类 / Kind of owners’ body',
  valuesConfig: {
    ELECTED: { description: '业主委员会 / Owners’ committee, elected' },
    PROPERTY_MANAGEMENT_COMMITTEE: {
      description: '物业管理委员会（物管会） / Property management committee, formed under official guidance',
    },
  },
});

/** The owners' body of a compound. Its seats are those of an office, not counts of private persons. */
@ObjectType({
  description: '业主委员会或物业管理委员会 / Owners’ committee or property management committee',
})
@Entity('owners_committee')
export class OwnersCommittee {
  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('varchar', { length: 40 })
  @Field(() => OwnersCommitteeKind, { nullable: true, description: '种类 / Which kind of body' })
  kind: OwnersCommitteeKind;

  @Column('int', { name: 'member_count' })
  @Field(() => Int, { nullable: true, description: '委员人数（人） / Members of the committee (persons)' })
  memberCount: number;

  @Column('int', { name: 'party_member_count' })
  @Field(() => Int, {
    nullable: true,
    description: '其中党员人数（人） / Party members among them (persons)',
  })
  partyMemberCount: number;

  @Column('boolean')
  synthetic: boolean;
}
