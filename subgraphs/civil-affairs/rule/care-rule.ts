import { In } from 'typeorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import type { Source } from '../../../shared/provenance/source';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';

/** What rules say by number. */
export enum CareRuleCode {
  /** Age from which a person is an elder (years). */
  ELDER_AGE_FROM = 'ELDER_AGE_FROM',
  /** Share of special-difficulty elders to be visited each month (0 to 1). */
  MONTHLY_VISIT_RATE = 'MONTHLY_VISIT_RATE',
}

/** A rule with its number, where and by when it holds, and where it is written. Rules come with the migrations. */
@Entity('care_rule')
export class CareRule {
  @PrimaryColumn('varchar', { name: 'rule_code', length: 40 })
  ruleCode: CareRuleCode;

  /** Code of the division for which it was made; null = the whole country. */
  @Column('varchar', { name: 'jurisdiction_code', length: 20, nullable: true })
  jurisdictionCode: string | null;

  @Column(decimalColumn(10, 2))
  value: string;

  /** By when the value is to be reached; null = it holds at once. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('varchar', { length: 100 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;

  @Column('varchar', { length: 100 })
  issuer: string;
}

export const careRuleByCode: LoaderDefinition<CareRule | null> = {
  name: 'careRuleByCode',
  absent: null,
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(CareRule, { ruleCode: In([...codes]) });
    return indexBy(rows, (row) => row.ruleCode);
  },
};

export function sourceOfRule({ document, section, issuer }: CareRule): Source {
  return { document, section, issuer, synthetic: false };
}
