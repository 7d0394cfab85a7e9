import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { ScrapMeasure } from './scrap-terms';

/** Every suspicious item is traced: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(三). */
@ObjectType({ description: '废旧金属收购站点检查 / Inspection of a place where scrap metal is bought' })
@Entity('scrap_inspection')
export class ScrapInspection {
  @PrimaryColumn('varchar', { name: 'inspection_no', length: 40 })
  @Field(() => ID, { description: '检查编号 / Number of the inspection' })
  inspectionNo: string;

  @Column('varchar', { name: 'station_no', length: 40 })
  stationNo: string;

  @Column('varchar', { name: 'enterprise_uscc', length: 18 })
  enterpriseUscc: string;

  @Column('date', { name: 'inspected_on' })
  @Field(() => DateScalar, { nullable: true, description: '检查日期 / Day of the inspection' })
  inspectedOn: string;

  @Column('int', { name: 'suspicious_items' })
  @Field(() => Int, { nullable: true, description: '可疑物品（件） / Suspicious items found (items)' })
  suspiciousItems: number;

  @Column('boolean', { name: 'traced_back', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '可疑物品是否已全部倒查；没有则为空 / Whether all suspicious items were traced to their origin; null when there were none',
  })
  tracedBack: boolean | null;

  @Column('varchar', { length: 20 })
  @Field(() => ScrapMeasure, { nullable: true, description: '处理 / What followed' })
  measure: ScrapMeasure;

  @Column('boolean')
  synthetic: boolean;
}
