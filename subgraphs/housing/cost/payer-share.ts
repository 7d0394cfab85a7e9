import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DecimalScalar } from '../../../shared/schema/scalars';
import { Payer, PipeScope } from './payer';

/** What one payer bears of one item of works, with the rule it follows. */
@ObjectType({ description: '一项改造内容中一方承担的份额 / What one payer bears of one item of works' })
@Entity('payer_share')
export class PayerShare {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @PrimaryColumn('varchar', { name: 'item_code', length: 30 })
  itemCode: string;

  /** Position among the shares of the item, from 1. */
  @PrimaryColumn('int', { name: 'position' })
  position: number;

  @Column('varchar', { length: 30, nullable: true })
  @Field(() => PipeScope, {
    nullable: true,
    description: '部位；不分部位的为空 / Which part of the pipe; null for all of it',
  })
  scope: PipeScope | null;

  @Column('varchar', { length: 30 })
  @Field(() => Payer, { nullable: true, description: '承担的一方 / The one who bears it' })
  payer: Payer;

  @Column({ ...decimalColumn(7, 6), nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '占该部位费用的份额（0–1） / Share of the cost of that part (0 to 1)',
  })
  share: string | null;

  @Column({ ...decimalColumn(16, 2), name: 'amount_yuan', nullable: true })
  @Field(() => DecimalScalar, { nullable: true, description: '金额（元） / Amount (yuan)' })
  amountYuan: string | null;

  @Column('varchar', { name: 'rule_no', length: 40, nullable: true })
  ruleNo: string | null;
}
