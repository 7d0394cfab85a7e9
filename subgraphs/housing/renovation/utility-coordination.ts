import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DecimalScalar } from '../../../shared/schema/scalars';
import { UtilityKind } from './utility-kind';

/** How a project was coordinated with the operator of one utility. */
@ObjectType({ description: '与一类管线专营单位的对接 / Coordination with the operator of one utility' })
@Entity('utility_coordination')
export class UtilityCoordination {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @PrimaryColumn('varchar', { length: 20 })
  @Field(() => UtilityKind, { nullable: true, description: '专营设施种类 / Which utility' })
  kind: UtilityKind;

  @Column('varchar', { name: 'operator_uscc', length: 18, nullable: true })
  operatorUscc: string | null;

  @Column('boolean', { name: 'consulted_at_design', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '方案设计阶段是否征求过该单位意见 / Whether the operator was consulted while the scheme was designed',
  })
  consultedAtDesign: boolean | null;

  @Column('boolean', { name: 'plan_aligned', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '专营单位改造计划是否与小区改造计划对接 / Whether the operator’s own plan is matched to this one',
  })
  planAligned: boolean | null;

  @Column('boolean', { name: 'asset_owned_by_operator', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: '改造前产权是否属于专营单位 / Whether the operator owned the assets before the works',
  })
  assetOwnedByOperator: boolean | null;

  @Column({ ...decimalColumn(7, 6), name: 'contribution_ratio', nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '专营单位出资比例（0–1） / Share of the cost that the operator contributes (0 to 1)',
  })
  contributionRatio: string | null;

  @Column('boolean', { name: 'asset_handed_over', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '改造后产权是否已移交；未竣工的为空 / Whether the assets were handed over after the works; null before completion',
  })
  assetHandedOver: boolean | null;
}
