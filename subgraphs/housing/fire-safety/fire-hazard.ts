import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';
import { FireHazardKind, FireHazardStatus, HazardFinder } from './fire-hazard-kind';

/** A fire hazard of a compound. Its status on a day follows from its dates. */
@ObjectType({ description: '小区的一处消防隐患 / A fire hazard in a compound' })
@Entity('fire_hazard')
export class FireHazard {
  @PrimaryColumn('varchar', { name: 'hazard_no', length: 40 })
  @Field(() => ID, { description: '隐患编号 / Number of the hazard' })
  hazardNo: string;

  @Column('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('varchar', { name: 'building_id', length: 50, nullable: true })
  buildingId: string | null;

  @Column('varchar', { length: 30 })
  @Field(() => FireHazardKind, { nullable: true, description: '种类 / What kind of hazard' })
  kind: FireHazardKind;

  @Column('varchar', { name: 'found_by', length: 20 })
  @Field(() => HazardFinder, { nullable: true, description: '由谁发现 / Found by whom' })
  foundBy: HazardFinder;

  @Column('date', { name: 'found_on' })
  @Field(() => DateScalar, { nullable: true, description: '发现日期 / Found on' })
  foundOn: string;

  @Column('date', { name: 'handled_on', nullable: true })
  handledOn: string | null;

  @Column('date', { name: 'cleared_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '消除日期；所问之日尚未消除的为空 / Cleared on; null while open on the day asked for',
  })
  clearedOn: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** The status of a hazard on a day from `foundOn` on. */
export function hazardStatusOn(
  { handledOn, clearedOn }: Pick<FireHazard, 'handledOn' | 'clearedOn'>,
  on: DateText,
): FireHazardStatus {
  if (clearedOn !== null && clearedOn <= on) return FireHazardStatus.CLEARED;
  return handledOn !== null && handledOn <= on ? FireHazardStatus.BEING_HANDLED : FireHazardStatus.FOUND;
}
