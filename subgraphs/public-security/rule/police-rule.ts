import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** A rule by which the police work, as a document words it. Rules come with the migrations. */
@ObjectType({
  description: '公安机关遵循的规定，照文件原文 / Rule by which the police work, as a document words it',
})
@Entity('police_rule')
export class PublicSecurityRule {
  @PrimaryColumn('varchar', { name: 'rule_code', length: 60 })
  @Field(() => ID, { description: '规定代码 / Code of the rule' })
  ruleCode: string;

  /** Holds in this division and everywhere below it. */
  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 300 })
  @Field(() => String, { nullable: true, description: '规定原文 / Wording of the document, in Chinese' })
  wording: string;

  @Column('varchar', { length: 300 })
  @Field(() => String, { nullable: true, description: '英文大意 / What it says, in English' })
  meaning: string;

  /** The day of the document: it may have held before. */
  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '文件日期，此前是否已施行文件未写明 / Day of the document; whether it held before is not said',
  })
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

  @Column('int', { name: 'sort_order' })
  sortOrder: number;
}
