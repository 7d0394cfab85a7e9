import { registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the visit of a month ended. An elder who was due and has no row was missed. */
export enum CareVisitResult {
  DONE = 'DONE',
  /** The elder or the family did not wish it this month. */
  DECLINED = 'DECLINED',
  /** Visited, and an emergency dealt with. */
  EMERGENCY = 'EMERGENCY',
}
registerEnumType(CareVisitResult, {
  name: 'CareVisitResult',
  description: '当月探访的结果 / How the visit of a month ended',
  valuesConfig: {
    DONE: { description: '已探访 / Visited' },
    DECLINED: { description: '谢绝探访 / Declined this month' },
    EMERGENCY: { description: '已探访并处置突发情况 / Visited, and an emergency dealt with' },
  },
});

/** Results by which the elder was seen. */
export const visitedResults: readonly CareVisitResult[] = [CareVisitResult.DONE, CareVisitResult.EMERGENCY];

/** The visit 探访 of an elder in a month, 城政办发〔2024〕23号 二(二)5. Of a person, as the elder is. */
@Entity('care_visit')
export class CareVisit {
  @PrimaryColumn('varchar', { name: 'elder_id', length: 20 })
  elderId: string;

  /** YYYY-MM. */
  @PrimaryColumn('varchar', { length: 7 })
  month: string;

  @Column('date', { name: 'visited_on' })
  visitedOn: string;

  @Column('varchar', { length: 20 })
  result: CareVisitResult;
}
