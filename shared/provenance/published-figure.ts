import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { writtenDecimalColumn } from '../database/columns';
import { DateScalar, DecimalScalar } from '../schema/scalars';

/** How a published value is meant. 以上/达到 includes the number, 突破/超过 does not (Civil Code, article 1259). */
export enum Comparator {
  EQUAL = 'EQUAL',
  APPROXIMATELY = 'APPROXIMATELY',
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
  AT_MOST = 'AT_MOST',
}
registerEnumType(Comparator, {
  name: 'Comparator',
  description: '比较方式 / How a value is meant or compared',
  valuesConfig: {
    EQUAL: { description: '等于 / Exactly' },
    APPROXIMATELY: { description: '约 / About' },
    AT_LEAST: { description: '达到、以上、不低于（含本数） / At least, the number included' },
    MORE_THAN: { description: '突破、超过（不含本数） / More than, the number not included' },
    AT_MOST: { description: '不超过（含本数） / At most, the number included' },
  },
});

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  YEAR_END = 'YEAR_END',
}
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: '日期精度 / How exactly the document gives the date',
  valuesConfig: {
    DAY: { description: '到日 / To the day' },
    MONTH: { description: '到月 / To the month' },
    YEAR: { description: '到年 / To the year' },
    YEAR_END: { description: '年底 / By the end of the year' },
  },
});

/** One figure as a document prints it. Figures that contradict one another stand side by side; nothing is reconciled. */
@ObjectType({
  description:
    '文件中公布的数字，照原文登记；互相矛盾的并列 / A figure as a document prints it; figures that contradict one another stand side by side',
})
@Directive('@shareable')
@Entity('published_figure')
export class PublishedFigure {
  @PrimaryColumn('varchar', { name: 'figure_no', length: 60 })
  @Field(() => String, { description: '登记号 / Number of the entry in this register' })
  figureNo: string;

  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('varchar', { length: 60 })
  @Field(() => String, {
    nullable: true,
    description: '指标代码，如 RENOVATION_TARGET / Code of the indicator, e.g. RENOVATION_TARGET',
  })
  indicator: string;

  @Column('varchar', { length: 300 })
  @Field(() => String, {
    nullable: true,
    description: '指标名称，中英文 / Name of the indicator, Chinese and English',
  })
  title: string;

  @Column(writtenDecimalColumn(18, 3))
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '数值，不补零（单位见 unit） / The value, no zeros added (unit: see unit)',
  })
  value: string;

  @Column('varchar', { length: 40 })
  @Field(() => String, { nullable: true, description: '计量单位 / Unit of the value' })
  unit: string;

  @Column('varchar', { length: 20 })
  @Field(() => Comparator, { nullable: true, description: '比较方式 / How the value is meant' })
  comparator: Comparator;

  @Column('date', { name: 'as_of', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '截至日期或目标期限 / As-of date, or the date by which it is due',
  })
  asOf: string | null;

  @Column('varchar', { name: 'as_of_precision', length: 10, nullable: true })
  @Field(() => DatePrecision, { nullable: true, description: '日期精度 / How exactly the date is given' })
  asOfPrecision: DatePrecision | null;

  @Column('boolean', { name: 'is_target' })
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为目标（否则为完成情况） / Whether it is a target, not a result',
  })
  isTarget: boolean;

  @Column('varchar', { length: 200 })
  @Field(() => String, { nullable: true, description: '文件 / Document that publishes it' })
  document: string;

  @Column('varchar', { length: 100 })
  @Field(() => String, { nullable: true, description: '章节 / Section of the document' })
  section: string;

  /** Order within a division. */
  @Column('int', { name: 'sort_order' })
  @Field(() => Int, { nullable: true, description: '排序号（序数） / Position in the list (ordinal)' })
  sortOrder: number;
}

/** SQL of the table, for a department's first migration. */
export const publishedFigureTable = [
  `CREATE TABLE published_figure (
    figure_no varchar(60) NOT NULL, division_code varchar(20) NOT NULL, indicator varchar(60) NOT NULL,
    title varchar(300) NOT NULL, value decimal(18,3) NOT NULL, unit varchar(40) NOT NULL,
    comparator varchar(20) NOT NULL, as_of date NULL, as_of_precision varchar(10) NULL,
    is_target boolean NOT NULL, document varchar(200) NOT NULL, section varchar(100) NOT NULL,
    sort_order int NOT NULL, PRIMARY KEY (figure_no))`,
  'CREATE INDEX published_figure_division ON published_figure (division_code, sort_order)',
] as const;
