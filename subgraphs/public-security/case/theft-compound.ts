import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/lists/connection-types';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';

@ObjectType({
  description: '发生过盗窃通信设施案件的小区 / Compound with cases of theft of telecom facilities',
})
export class TelecomTheftCompound {
  compoundId: string;

  /** First day of the period that was asked for. */
  since: DateText;

  @Field(() => DateScalar, { nullable: true, description: '最近一次立案日期 / Day of the last filing' })
  lastFiledOn: DateText;
}

export const TelecomTheftCompoundConnection = connectionOf(TelecomTheftCompound, {
  name: 'TelecomTheftCompound',
  rows: { zh: '发生过盗窃通信设施案件的小区', en: 'compounds with telecom theft' },
  unit: '个',
});
