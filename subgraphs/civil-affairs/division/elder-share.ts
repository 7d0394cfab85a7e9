import { Field, Int, ObjectType } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { Source } from '../../../shared/provenance/source';
import { DecimalScalar } from '../../../shared/schema/scalars';

@ObjectType({ description: '老年人占常住人口之比 / Elders as a share of the resident population' })
export class ElderShare {
  @Field(() => PersonCount, {
    nullable: true,
    description: '老年人数（人）；登记开始以前的为空 / Elders (persons); null before the register begins',
  })
  elders: PersonCount | null;

  @Field(() => PersonCount, {
    nullable: true,
    description:
      '登记的常住人口（人）；没有登记的为空，往日的没有留存，也为空 / Registered residents (persons); null without a register entry, and for days in the past, of which none is kept',
  })
  population: PersonCount | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '占比（0–1），舍去四位以后；人数隐去或没有人口登记的为空 / Share (0 to 1), cut after four decimals; null where a number is withheld or there is no population',
  })
  share: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '老年人的起始年龄（周岁） / Age from which a person is an elder (years)',
  })
  ageFrom: number | null;

  @Field(() => Source, { nullable: true, description: '起始年龄的出处 / Where that age is written' })
  ageSource: Source | null;
}
