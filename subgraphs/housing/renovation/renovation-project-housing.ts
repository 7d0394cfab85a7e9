import { Field, Int, ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import type { RenovationStage } from './renovation-stage';
import { TenderMethod } from './tender-method';

@ObjectType({
  description: '住建部门掌握的改造项目情况 / What the housing department knows about a renovation project',
})
export class RenovationProjectHousing extends DepartmentBlock {
  projectNo: string;
  countyCode: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '进入现阶段的日期 / Since when it is at this stage',
  })
  stageSince: string;

  @Field(() => DecimalScalar, { nullable: true, description: '投资额（元） / Investment (yuan)' })
  investmentYuan: string | null;

  @Field(() => Int, { nullable: true, description: '涉及户数（户） / Households concerned (households)' })
  households: number | null;

  @Field(() => TenderMethod, {
    nullable: true,
    description: '招标方式；未招标的为空 / How it was tendered; null before',
  })
  tenderMethod: TenderMethod | null;

  @Field(() => Int, {
    nullable: true,
    description: '新增停车位（个）；未竣工的为空 / Parking spaces added (spaces); null before completion',
  })
  newParkingSpaces: number | null;

  @Field(() => DateScalar, { nullable: true, description: '竣工日期 / Completed on' })
  completedOn: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '工程质量验收是否合格；未验收的为空 / Whether the works passed acceptance; null before it',
  })
  acceptancePassed: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '工程质量验收日期；未验收的为空 / Day of acceptance; null before it',
  })
  acceptedOn: string | null;

  stage: RenovationStage;
  lastProgressOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: '销号日期 / Struck off the ledger on' })
  struckOffOn: string | null;
}
