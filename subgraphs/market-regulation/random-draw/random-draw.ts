import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { InspectionDomain } from '../inspection/inspection-kinds';

/** A draw of targets and inspectors, published with its seed: 城政办发〔2024〕23号 三(二) “双随机、一公开”. */
@ObjectType({
  description: '双随机抽查，公开种子，可以复算 / Draw of targets and inspectors, repeatable from its seed',
})
@Entity('random_draw')
export class RandomDraw {
  @PrimaryColumn('varchar', { name: 'draw_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '抽查编号 / Number of the draw' })
  drawNo: string;

  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('varchar', { length: 30 })
  @Field(() => InspectionDomain, { nullable: true, description: '检查领域 / Field it belongs to' })
  domain: InspectionDomain;

  @Column('varchar', { length: 100 })
  @Field(() => String, { nullable: true, description: '公开的随机种子 / Published seed' })
  seed: string;

  @Column('date', { name: 'drawn_on' })
  @Field(() => DateScalar, { nullable: true, description: '抽取日期 / Day of the draw' })
  drawnOn: string;

  @Column('date', { name: 'published_on' })
  @Field(() => DateScalar, { nullable: true, description: '公开日期 / Day on which it was made public' })
  publishedOn: string;
}

export type PoolKind = 'TARGET' | 'INSPECTOR';

/** A member of the pools of a draw: a body by its credit code, an inspector by the work number. */
@Entity('random_draw_member')
export class RandomDrawMember {
  @PrimaryColumn('varchar', { name: 'draw_no', length: 40 })
  drawNo: string;

  @PrimaryColumn('varchar', { name: 'pool', length: 10 })
  pool: PoolKind;

  @PrimaryColumn('varchar', { name: 'member_no', length: 40 })
  memberNo: string;
}

/** A target that was drawn, as recorded. */
@ObjectType({ description: '抽中的检查对象 / Target that was drawn' })
@Entity('random_draw_target')
export class RandomDrawTarget {
  @PrimaryColumn('varchar', { name: 'draw_no', length: 40 })
  drawNo: string;

  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  /** Place in the draw, from 1. */
  @Column('int', { name: 'place_no' })
  place: number;

  /** Work numbers in the order drawn, between commas. */
  @Column('varchar', { name: 'inspector_nos', length: 200 })
  inspectors: string;

  @Column('varchar', { name: 'inspection_no', length: 40, nullable: true })
  inspectionNo: string | null;
}
