import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import { Payer, PipeScope } from './payer';

/** Who pays for what, as one document says. Rules that contradict one another are rows side by side. */
@ObjectType({
  description:
    '费用分担规则，一份文件的一条说法；互相矛盾的并列 / A rule on who pays, as one document says it; contradicting ones stand side by side',
})
@Entity('cost_rule')
export class CostRule {
  @PrimaryColumn('varchar', { name: 'rule_no', length: 40 })
  @Field(() => String, { description: '规则登记号 / Number of the rule in this register' })
  ruleNo: string;

  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  @Column('varchar', { length: 30, nullable: true })
  @Field(() => PipeScope, {
    nullable: true,
    description: '适用部位；不限部位的为空 / Where it holds; null for anywhere',
  })
  scope: PipeScope | null;

  @Column('varchar', { length: 30 })
  @Field(() => Payer, { nullable: true, description: '由谁出资 / Who pays by this rule' })
  payer: Payer;

  @Column({ ...decimalColumn(7, 6), nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '承担比例（0–1）；文件未给比例的为空 / Share borne (0 to 1); null where the document gives none',
  })
  share: string | null;

  @Column('varchar', { length: 500 })
  @Field(() => String, {
    nullable: true,
    description: '规则内容，中英文 / What the rule says, Chinese and English',
  })
  text: string;

  @Column('date', { name: 'valid_from', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '起始日期；文件只给年月的记当月一日，未给的为空 / Valid from; the first of the month where the document gives a month only, null where it gives nothing',
  })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '失效日期（不含当日） / No longer valid from (exclusive end)',
  })
  validTo: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为“原则上”、鼓励类的说法 / Whether it is meant in principle or as an encouragement',
  })
  guideline: boolean;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;
}
