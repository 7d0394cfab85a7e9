import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Positions by rank; in the order of the alphabet, too, so that a list is ordered by the column. */
export enum CommitteePosition {
  CHAIR = 'CHAIR',
  DEPUTY_CHAIR = 'DEPUTY_CHAIR',
  MEMBER = 'MEMBER',
}
registerEnumType(CommitteePosition, {
  name: 'CommitteePosition',
  description: '在业委会（物管会）中的职务 / Position in an owners’ body',
  valuesConfig: {
    CHAIR: { description: '主任 / Chair' },
    DEPUTY_CHAIR: { description: '副主任 / Deputy chair' },
    MEMBER: { description: '委员 / Ordinary member' },
  },
});

/** One seat of an owners' body and the person in it. */
@ObjectType({ description: '业委会（物管会）委员 / Member of an owners’ body' })
@Entity('owners_committee_member')
export class OwnersCommitteeMember {
  @PrimaryColumn('varchar', { name: 'member_no', length: 40 })
  @Field(() => ID, {
    description: '委员登记号，不含个人信息 / Number of the entry; tells nothing about the person',
  })
  memberNo: string;

  @Column('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('varchar', { length: 20 })
  @Field(() => CommitteePosition, { nullable: true, description: '职务 / Position held' })
  position: CommitteePosition;

  @Column('boolean', { name: 'party_member' })
  @Field(() => Boolean, { nullable: true, description: '是否党员 / Whether a party member' })
  partyMember: boolean;

  @Column('varchar', { length: 60 })
  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '联系电话；没有登记的为空 / Telephone number; null when none is on record',
  })
  phone: string | null;

  @Column('boolean')
  synthetic: boolean;
}
