import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { SpecialIndustry, SpecialIndustryCredentialKind } from './scrap-terms';

/** Which credential an industry calls for, where and when. Rules come with the migrations. */
@ObjectType({
  description:
    '特种行业应取得许可还是备案的规定 / Rule by which an industry calls for a licence or for a filing',
})
@Entity('credential_rule')
export class CredentialRule {
  @PrimaryColumn('varchar', { name: 'rule_no', length: 40 })
  @Field(() => ID, { description: '规定编号 / Number of the rule' })
  ruleNo: string;

  @Column('varchar', { length: 20 })
  @Field(() => SpecialIndustry, { nullable: true, description: '行业 / For which industry' })
  industry: SpecialIndustry;

  @Column('varchar', { name: 'credential_kind', length: 20 })
  @Field(() => SpecialIndustryCredentialKind, {
    nullable: true,
    description: '应取得许可还是备案 / Whether it calls for a licence or for a filing',
  })
  kind: SpecialIndustryCredentialKind;

  @Column('varchar', { name: 'jurisdiction_code', length: 20, nullable: true })
  @Field(() => ID, {
    nullable: true,
    description:
      '适用区划代码；全国适用的为空 / Code of the division where it holds; null where it holds all over the country',
  })
  jurisdictionCode: string | null;

  /** The day of the document: it may have held before. */
  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: '自哪一日起适用 / Holds from this day on' })
  validFrom: string;

  /** Half-open; null = still in force. */
  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '自哪一日起不再适用；仍适用为空 / Day from which it no longer holds; null while it does',
  })
  validTo: string | null;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;

  @Column('varchar', { length: 100 })
  issuer: string;
}
