import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { SpecialIndustry, SpecialIndustryCredentialKind } from './scrap-terms';

@ObjectType({
  description: '特种行业许可或备案 / Licence of, or filing by, an enterprise of a special industry',
})
@Entity('special_industry_credential')
export class SpecialIndustryCredential {
  @PrimaryColumn('varchar', { name: 'credential_no', length: 60 })
  @Field(() => ID, { description: '许可证号或备案号 / Number of the licence or filing' })
  number: string;

  @Column('varchar', { name: 'enterprise_uscc', length: 18 })
  enterpriseUscc: string;

  @Column('varchar', { length: 20 })
  @Field(() => SpecialIndustry, { nullable: true, description: '行业 / For which industry' })
  industry: SpecialIndustry;

  @Column('varchar', { length: 20 })
  @Field(() => SpecialIndustryCredentialKind, {
    nullable: true,
    description: '许可还是备案 / Licence or filing',
  })
  kind: SpecialIndustryCredentialKind;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: '自哪一日（含）起有效 / Valid from this day on' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '至哪一日（含）止有效；长期有效为空 / Valid to this day, the day included; null = without end',
  })
  validTo: string | null;

  /** The county with whose police it is on record. */
  @Column('varchar', { name: 'division_code', length: 20, nullable: true })
  divisionCode: string | null;

  @Column('boolean')
  synthetic: boolean;
}
