import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import { PenaltyKind } from './penalty-kind';

/** An administrative penalty 行政处罚 of a body. */
@ObjectType({ description: '行政处罚 / Administrative penalty' })
@Entity('penalty')
export class Penalty {
  @PrimaryColumn('varchar', { name: 'decision_no', length: 60 })
  @Field(() => String, { nullable: true, description: '处罚决定书文号 / Number of the decision' })
  decisionNo: string;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('date', { name: 'decided_on' })
  @Field(() => DateScalar, { nullable: true, description: '决定日期 / Day of the decision' })
  decidedOn: string;

  @Column('varchar', { length: 30, nullable: true })
  @Field(() => PenaltyKind, {
    nullable: true,
    description: '违法种类；未归类的为空 / For which kind of offence; null when not sorted',
  })
  kind: PenaltyKind | null;

  @Column('varchar', { length: 200 })
  @Field(() => String, { nullable: true, description: '处罚事由 / What it was imposed for' })
  ground: string;

  @Column({ ...decimalColumn(14, 2), name: 'amount_yuan', nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '罚没金额（元）；未处罚款的为空 / Amount of the fine (yuan); null when there was none',
  })
  amountYuan: string | null;
}
