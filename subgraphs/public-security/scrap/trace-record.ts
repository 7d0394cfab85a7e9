import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** What a suspicious item is; the kinds are ours. */
export enum ScrapItemKind {
  CABLE = 'CABLE',
  BATTERY = 'BATTERY',
  EQUIPMENT = 'EQUIPMENT',
  OTHER = 'OTHER',
}

registerEnumType(ScrapItemKind, {
  name: 'ScrapItemKind',
  description: '可疑物品种类 / Kind of a suspicious item',
  valuesConfig: {
    CABLE: { description: '通信、电力线缆 / Cable of telecom or power lines' },
    BATTERY: { description: '蓄电池 / Storage battery' },
    EQUIPMENT: { description: '通信、电力设备 / Telecom or power equipment' },
    OTHER: { description: '其他 / Anything else' },
  },
});

/** What tracing an item came to; that there are these three is our reading. */
export enum TraceOrigin {
  LAWFUL = 'LAWFUL',
  STOLEN = 'STOLEN',
  NOT_FOUND = 'NOT_FOUND',
}

registerEnumType(TraceOrigin, {
  name: 'TraceOrigin',
  description: '倒查结果 / What tracing an item came to',
  valuesConfig: {
    LAWFUL: { description: '来源合法 / It came from a lawful seller' },
    STOLEN: { description: '系赃物 / It was stolen' },
    NOT_FOUND: { description: '来源未查清 / Where it came from was not found' },
  },
});

/**
 * That a suspicious item was traced: each of them has to have one. 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》
 * 措施七(三).
 */
@ObjectType({ description: '可疑物品倒查记录 / Record that a suspicious item was traced to its origin' })
@Entity('trace_record')
export class TraceRecord {
  @PrimaryColumn('varchar', { name: 'record_no', length: 40 })
  @Field(() => ID, { description: '记录编号 / Number of the record' })
  recordNo: string;

  @Column('varchar', { name: 'inspection_no', length: 40 })
  inspectionNo: string;

  @Column('varchar', { name: 'item_kind', length: 20 })
  @Field(() => ScrapItemKind, { nullable: true, description: '物品种类 / What the item is' })
  itemKind: ScrapItemKind;

  @Column('date', { name: 'traced_on' })
  @Field(() => DateScalar, { nullable: true, description: '倒查日期 / Day of the tracing' })
  tracedOn: string;

  @Column('varchar', { length: 20 })
  @Field(() => TraceOrigin, { nullable: true, description: '倒查结果 / What it came to' })
  origin: TraceOrigin;

  @Column('varchar', { name: 'case_no', length: 40, nullable: true })
  caseNo: string | null;

  @Column('boolean')
  synthetic: boolean;
}
