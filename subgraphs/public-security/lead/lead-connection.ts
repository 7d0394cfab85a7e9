import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/lists/connection-types';
import { mostDays } from '../../../shared/schema/days';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { Lead } from './lead';
import { LeadSource, TelecomDamageCause } from './lead-terms';

export const LeadConnection = connectionOf(Lead, {
  name: 'Lead',
  rows: { zh: '线索', en: 'leads' },
  unit: '条',
});

@InputType({ description: '筛选线索，各条件须同时满足 / Which leads; all conditions must hold' })
export class LeadFilter {
  @Field(() => [LeadSource], { nullable: true, description: '这些来源之一 / From one of these sources' })
  sources?: LeadSource[] | null;

  @Field(() => [TelecomDamageCause], {
    nullable: true,
    description: '这些原因之一 / Of one of these causes',
  })
  causes?: TelecomDamageCause[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否已查证 / Whether it has been checked',
  })
  verified?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '自哪一日（含）起收到 / Received on this day or later',
  })
  receivedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '至哪一日（含）止收到 / Received on this day or earlier',
  })
  receivedTo?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `企业移送的，收到后若干日内没有立案；0 为当日，文件只说立即，0 至 ${mostDays}（日） / Transferred by an enterprise, and no case filed within so many days of receipt; 0 = on the day, the document says only "at once", 0 to ${mostDays} (days)`,
  })
  notFiledWithinDays?: number | null;
}

export enum LeadOrderField {
  RECEIVED_ON = 'RECEIVED_ON',
  LEAD_NO = 'LEAD_NO',
}

registerEnumType(LeadOrderField, {
  name: 'LeadOrderField',
  description: '线索排序依据 / By what leads are ordered',
  valuesConfig: {
    RECEIVED_ON: { description: '收到日期 / Day of receipt' },
    LEAD_NO: { description: '线索编号 / Number of the lead' },
  },
});

@InputType({ description: '线索排序，同值的按编号升序 / Order of leads; equals by ascending number' })
export class LeadOrder {
  @Field(() => LeadOrderField, { description: '排序依据 / By what' })
  field: LeadOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}
