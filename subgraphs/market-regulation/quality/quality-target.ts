import { Column, Entity, PrimaryColumn } from 'typeorm';
import { writtenDecimalColumn } from '../../../shared/database/columns';
import { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';
import { QualityIndicatorCode } from './quality-indicator-code';

/** A target that a document sets for a division. */
@Entity('quality_target')
export class QualityTarget {
  @PrimaryColumn('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @PrimaryColumn('varchar', { length: 40 })
  indicator: QualityIndicatorCode;

  @Column('varchar', { length: 300 })
  title: string;

  @Column('varchar', { length: 20 })
  comparator: Comparator;

  @Column(writtenDecimalColumn(18, 3))
  target: string;

  @Column('varchar', { length: 40 })
  unit: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('varchar', { name: 'due_precision', length: 10, nullable: true })
  duePrecision: DatePrecision | null;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;

  @Column('int', { name: 'sort_order' })
  sortOrder: number;
}

/** What was reached in a year. */
@Entity('quality_result')
export class QualityResult {
  @PrimaryColumn('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @PrimaryColumn('varchar', { length: 40 })
  indicator: QualityIndicatorCode;

  @PrimaryColumn('int')
  year: number;

  @Column(writtenDecimalColumn(18, 3))
  actual: string;

  @Column('date', { name: 'as_of' })
  asOf: string;

  @Column('boolean')
  synthetic: boolean;
}
