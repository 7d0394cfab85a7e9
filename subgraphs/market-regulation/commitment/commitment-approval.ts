import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** An approval upon commitment; what was promised is checked afterwards: “你承诺、我审批，你失信、我撤销”. */
@ObjectType({ description: '告知承诺审批及事后核查 / Approval upon commitment, and its check afterwards' })
@Entity('commitment_approval')
export class CommitmentApproval {
  @PrimaryColumn('varchar', { name: 'approval_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '审批编号 / Number of the approval' })
  approvalNo: string;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('varchar', { name: 'item_code', length: 40 })
  itemCode: string;

  @Column('date', { name: 'approved_on' })
  @Field(() => DateScalar, { nullable: true, description: '审批日期 / Day of the approval' })
  approvedOn: string;

  @Column('date', { name: 'check_due_on' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '应核查日期 / Day by which what was promised must be checked',
  })
  checkDueOn: string;

  @Column('date', { name: 'checked_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '核查日期；当日尚未核查的为空 / Day of the check; null when not checked by that day',
  })
  checkedOn: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: '承诺是否属实；尚未核查的为空 / Whether the promise was kept; null when not checked',
  })
  kept: boolean | null;

  @Column('date', { name: 'revoked_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '撤销日期；当日未撤销的为空 / Day on which it was revoked; null when not by that day',
  })
  revokedOn: string | null;
}

/** The approval as it stood on a day. */
export function approvalOn(approval: CommitmentApproval, on: string): CommitmentApproval {
  const { checkedOn, revokedOn } = approval;
  const isChecked = checkedOn !== null && checkedOn <= on;
  return {
    ...approval,
    checkedOn: isChecked ? checkedOn : null,
    kept: isChecked ? approval.kept : null,
    revokedOn: revokedOn !== null && revokedOn <= on ? revokedOn : null,
  };
}
