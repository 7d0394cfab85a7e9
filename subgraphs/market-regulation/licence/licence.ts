import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';
import { LicenceKind } from './licence-kind';
import type { LicenceRecord } from './licence-record';

/** A licence as it stands on the day for which its block was asked. */
@ObjectType({ description: '证照 / Licence of a legal body or of one of its sites' })
export class Licence {
  @Field(() => LicenceKind, { nullable: true, description: '种类 / Which kind of licence' })
  kind: LicenceKind;

  @Field(() => String, {
    nullable: true,
    description:
      '证照编号；营业执照即统一社会信用代码 / Number on the licence; of a business licence the credit code',
  })
  number: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '生效日期；不明的为空 / Valid from; null when not known',
  })
  validFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '有效期至（含当日）；长期的为空 / Last day of validity; null when without end',
  })
  validTo: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '当日是否已过期 / Whether it had run out by that day',
  })
  expired: boolean;

  uscc: string;

  facilityId: string | null;
}

export function licenceOn(
  { kind, number, uscc, validFrom, validTo, facilityId }: LicenceRecord,
  on: DateText,
): Licence {
  return { kind, number, uscc, validFrom, validTo, expired: validTo !== null && validTo < on, facilityId };
}
