import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText, YearMonthText } from '../../../shared/time/calendar';

export enum FollowUpMeasure {
  MEDICAL_HELP = 'MEDICAL_HELP',
  REASSESSMENT = 'REASSESSMENT',
  RELIEF = 'RELIEF',
  CARE_SERVICE = 'CARE_SERVICE',
}
registerEnumType(FollowUpMeasure, {
  name: 'FollowUpMeasure',
  description: '突发情况处置后的评估帮扶措施 / What was done after an emergency',
  valuesConfig: {
    MEDICAL_HELP: { description: '就医协助 / Help to see a doctor' },
    REASSESSMENT: { description: '重新评估 / Assessed anew' },
    RELIEF: { description: '救助帮扶 / Relief given' },
    CARE_SERVICE: { description: '安排照护服务 / Care services arranged' },
  },
});

/** What follows a visit on which an emergency was dealt with 应急处置和评估帮扶, 城政办发〔2024〕23号 二(二)5. */
@ObjectType({ description: '探访中处置突发情况后的评估帮扶 / What followed an emergency met on a visit' })
@Entity('emergency_follow_up')
export class EmergencyFollowUp {
  @PrimaryColumn('varchar', { name: 'elder_id', length: 20 })
  elderId: string;

  /** Of the visit. */
  @PrimaryColumn('varchar', { length: 7 })
  month: YearMonthText;

  @Column('varchar', { length: 30 })
  @Field(() => FollowUpMeasure, { nullable: true, description: '措施 / What is done' })
  measure: FollowUpMeasure;

  @Column('date', { name: 'opened_on' })
  @Field(() => DateScalar, { nullable: true, description: '建立日期 / Opened on' })
  openedOn: DateText;

  @Column('date', { name: 'closed_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '办结日期；尚未办结的为空 / Closed on; null while open',
  })
  closedOn: DateText | null;
}

/** By `<elder id> <month>` of the visit. */
export const followUpByVisit: LoaderDefinition<EmergencyFollowUp | null> = {
  name: 'followUpByVisit',
  absent: null,
  async batch(keys, _args, { database }) {
    const elderIds = [...new Set(keys.map((key) => key.slice(0, -8)))];
    const rows = await database.manager.findBy(EmergencyFollowUp, { elderId: In(elderIds) });
    return indexBy(rows, ({ elderId, month }) => followUpKey(elderId, month));
  },
};

export function followUpKey(elderId: string, month: YearMonthText): string {
  return `${elderId} ${month}`;
}
