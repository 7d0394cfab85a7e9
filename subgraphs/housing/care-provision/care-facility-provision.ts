import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** The ways to get a care facility into an old compound, 城政办发〔2024〕23号 二(四)11. */
export enum FacilityProvisionMode {
  ADD = 'ADD',
  PURCHASE = 'PURCHASE',
  SWAP = 'SWAP',
  LEASE = 'LEASE',
  CONVERT = 'CONVERT',
}
registerEnumType(FacilityProvisionMode, {
  name: 'FacilityProvisionMode',
  description: '老旧小区完善养老服务设施的方式 / How an old compound gets its care facility',
  valuesConfig: {
    ADD: { description: '补建 / Built in addition' },
    PURCHASE: { description: '购置 / Bought' },
    SWAP: { description: '置换 / Got in exchange' },
    LEASE: { description: '租赁 / Rented' },
    CONVERT: { description: '改造 / Converted from other rooms' },
  },
});

export enum FacilityProvisionSetting {
  OLD_COMPOUND = 'OLD_COMPOUND',
  NEW_COMPOUND = 'NEW_COMPOUND',
}
registerEnumType(FacilityProvisionSetting, {
  name: 'FacilityProvisionSetting',
  description: '配建养老设施的小区类别 / In what kind of compound a care facility is due',
  valuesConfig: {
    OLD_COMPOUND: { description: '老旧小区：结合改造补齐 / Old compound: made up for with its renovation' },
    NEW_COMPOUND: { description: '新建小区：与住宅四同步 / New compound: in step with its homes' },
  },
});

/** A care facility that is due in a compound, and how it was got. Who runs it is told by the facility itself. */
@ObjectType({
  description:
    '小区应配的一处养老服务设施及其落实情况 / A care facility due in a compound, and whether it was got',
})
@Entity('care_facility_provision')
export class CareFacilityProvision {
  @PrimaryColumn('varchar', { name: 'provision_no', length: 40 })
  @Field(() => ID, { description: '登记号 / Number of the register' })
  provisionNo: string;

  @Column('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('varchar', { length: 20 })
  @Field(() => FacilityProvisionSetting, {
    nullable: true,
    description: '老旧小区或新建小区 / In an old or a new compound',
  })
  setting: FacilityProvisionSetting;

  @Column('date', { name: 'due_by' })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '应落实的日期，由住建部门逐处登记；文件没有规定期限 / Due by which day, as housing has registered it for each; the document sets no term',
  })
  dueBy: string;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => FacilityProvisionMode, {
    nullable: true,
    description: '老旧小区的落实方式；未落实的为空 / How an old compound got it; null while outstanding',
  })
  mode: FacilityProvisionMode | null;

  @Column('date', { name: 'settled_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: '落实日期；未落实的为空 / Got on; null before' })
  settledOn: string | null;

  @Column('varchar', { name: 'facility_id', length: 40, nullable: true })
  facilityId: string | null;

  @Column('boolean', { name: 'planned_together', nullable: true })
  plannedTogether: boolean | null;

  @Column('boolean', { name: 'built_together', nullable: true })
  builtTogether: boolean | null;

  @Column('boolean', { name: 'accepted_together', nullable: true })
  acceptedTogether: boolean | null;

  @Column('boolean', { name: 'delivered_together', nullable: true })
  deliveredTogether: boolean | null;

  @Column('boolean')
  synthetic: boolean;
}

@ObjectType({
  description:
    '新建小区养老设施与住宅四同步 / Whether the facility of a new compound kept step with its homes',
})
export class FourSynchrony {
  @Field(() => Boolean, { nullable: true, description: '是否同步规划 / Planned together with the homes' })
  planned: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否同步建设；未到此步的为空 / Built together with the homes; null before',
  })
  built: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否同步验收；未到此步的为空 / Accepted together with the homes; null before',
  })
  accepted: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否同步交付；未到此步的为空 / Delivered together with the homes; null before',
  })
  delivered: boolean | null;
}
