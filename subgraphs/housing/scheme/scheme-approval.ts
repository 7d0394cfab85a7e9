import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** Who approves added facilities and rooms; which departments these are is our reading of 济源市住建局 reply 105049, 七. */
export enum ApprovingDepartment {
  HOUSING = 'HOUSING',
  NATURAL_RESOURCES = 'NATURAL_RESOURCES',
  ADMINISTRATIVE_APPROVAL = 'ADMINISTRATIVE_APPROVAL',
  CIVIL_AFFAIRS = 'CIVIL_AFFAIRS',
}
registerEnumType(ApprovingDepartment, {
  name: 'ApprovingDepartment',
  description: '参加联审联批的部门 / Departments that approve together',
  valuesConfig: {
    HOUSING: { description: '住房和城乡建设 / Housing and construction' },
    NATURAL_RESOURCES: { description: '自然资源 / Land and planning' },
    ADMINISTRATIVE_APPROVAL: { description: '行政审批 / The office of approvals' },
    CIVIL_AFFAIRS: { description: '民政 / Care for elders and divisions' },
  },
});

@ObjectType({ description: '联审联批中一个部门的意见 / What one department said' })
@Entity('scheme_approval_step')
export class SchemeApprovalStep {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @PrimaryColumn('varchar', { length: 40 })
  @Field(() => ApprovingDepartment, { nullable: true, description: '部门 / Which department' })
  department: ApprovingDepartment;

  @Column('date', { name: 'approved_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '同意日期；尚未同意的为空 / Approved on; null before',
  })
  approvedOn: string | null;
}

@ObjectType({
  description:
    '增加设施、公共用房的联审联批：一件申请，各部门分别同意 / One application for added facilities and rooms, approved by each department',
})
export class SchemeApproval {
  @Field(() => [SchemeApprovalStep], {
    nullable: true,
    description: '各部门的意见，至多 4 行 / The departments, at most 4',
  })
  steps: readonly SchemeApprovalStep[];

  @Field(() => Int, {
    nullable: true,
    description: '尚未同意的部门数（个） / Departments still to approve (departments)',
  })
  openStepCount: number;

  @Field(() => Boolean, { nullable: true, description: '是否各部门都已同意 / Whether all have approved' })
  approved: boolean;
}
