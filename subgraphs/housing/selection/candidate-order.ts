import { Field, InputType, registerEnumType } from 'type-graphql';
import { indicatorRank, indicatorValue } from '../../../shared/reference/indicator-loaders';
import type { Rank } from '../../../shared/lists/keyset-page';
import type { SqlPiece } from '../../../shared/lists/sql-piece';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { elderIndicators } from '../indicators/received';
import { isWithoutBarrierFreeWorks, isWithoutCareFacility } from './candidate-conditions';
import { SelectionCriterion } from './selection-rule';
import type { SelectionRules } from './selection-rules';

export enum RenovationCandidateOrderField {
  PRIORITY = 'PRIORITY',
  MODERATE_OR_WORSE_ELDERS = 'MODERATE_OR_WORSE_ELDERS',
  SEVERE_DISABILITY_ELDERS = 'SEVERE_DISABILITY_ELDERS',
  LIVING_ALONE_ELDERS = 'LIVING_ALONE_ELDERS',
  CONSENT_SHARE = 'CONSENT_SHARE',
}
registerEnumType(RenovationCandidateOrderField, {
  name: 'RenovationCandidateOrderField',
  description: '候选小区按什么排序 / What candidates are ordered by',
  valuesConfig: {
    PRIORITY: {
      description:
        '优先次序：市政配套到位的在前，符合的因素多的在前，再看同意比例；文件没有规定权重，各因素同等计数为本系统的设定 / Priority: infrastructure ready first, then by how many criteria are met, then by share of consent; no document weighs them, that each counts alike is this system’s setting',
    },
    MODERATE_OR_WORSE_ELDERS: {
      description: '中度及以上失能老年人数 / Elders of moderate disability or worse',
    },
    SEVERE_DISABILITY_ELDERS: { description: '重残老年人数 / Elders with a severe handicap' },
    LIVING_ALONE_ELDERS: { description: '独居老年人数 / Elders who live alone' },
    CONSENT_SHARE: { description: '居民同意比例 / Share of households that agree' },
  },
});

@InputType({ description: '候选小区的排序，同值的按编号升序 / Order of candidates; equals by ascending id' })
export class RenovationCandidateOrder {
  @Field(() => RenovationCandidateOrderField, { description: '按什么排序 / What to order by' })
  field: RenovationCandidateOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.DESC,
    description: '方向，默认降序 / Direction; descending unless given',
  })
  direction: SortDirection;
}

/** What the candidates, `listed`, are ordered by. Every rank is a whole number. */
export function candidateRank({ field, direction }: RenovationCandidateOrder, rules: SelectionRules): Rank {
  const elders = (indicator: Parameters<typeof indicatorRank>[2]) =>
    indicatorRank(field, 'listed.compound_id', indicator, direction);
  switch (field) {
    case RenovationCandidateOrderField.PRIORITY:
      return { name: field, type: 'number', sql: priority(rules) };
    case RenovationCandidateOrderField.CONSENT_SHARE:
      return { name: field, type: 'number', sql: { sql: consent, parameters: [] } };
    case RenovationCandidateOrderField.MODERATE_OR_WORSE_ELDERS:
      return elders(elderIndicators.moderateOrWorse);
    case RenovationCandidateOrderField.SEVERE_DISABILITY_ELDERS:
      return elders(elderIndicators.severeDisability);
    case RenovationCandidateOrderField.LIVING_ALONE_ELDERS:
      return elders(elderIndicators.livingAlone);
  }
}

/** Share of consent in units of 10⁻¹²: a whole number in which no two different shares of households are one. */
const consent = 'ROUND(listed.consenting_households * 1000000000000.0 / NULLIF(listed.asked_households, 0))';

/**
 * Readiness, then criteria met, then consent, in one number below 2⁵³. The documents weigh no criterion against
 * another, so each counts alike. Where readiness is unknown a compound stands between ready and not ready.
 */
export function priority(rules: SelectionRules): SqlPiece {
  const met = criteriaMet(rules);
  return {
    sql: `COALESCE(listed.urban_infrastructure_ready * 2, 1) * 100000000000000
      + (${met.sql}) * 10000000000000 + COALESCE(${consent}, 0)`,
    parameters: met.parameters,
  };
}

/** How many criteria are met, readiness left out; unknown and suppressed numbers meet none. */
export function criteriaMet(rules: SelectionRules): SqlPiece {
  const conditions = Object.entries(conditionOf).flatMap(([criterion, condition]) => {
    const rule = rules[criterion as SelectionCriterion];
    return rule ? [condition(Number(rule.threshold ?? 0))] : [];
  });
  if (conditions.length === 0) return { sql: '0', parameters: [] };
  return {
    sql: conditions.map(({ sql }) => `CASE WHEN ${sql} THEN 1 ELSE 0 END`).join(' + '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

const conditionOf: Readonly<
  Record<Exclude<SelectionCriterion, 'INFRASTRUCTURE_READY'>, (threshold: number) => SqlPiece>
> = {
  STRONG_WILL: (threshold) => ({
    sql: 'listed.asked_households > 0 AND listed.consenting_households * 1000 >= ? * listed.asked_households',
    parameters: [Math.round(threshold * 1_000)],
  }),
  SELF_FUNDING: (threshold) => ({ sql: 'listed.self_funding_share >= ?', parameters: [threshold] }),
  MODERATE_OR_WORSE_ELDERS: eldersAtLeast(elderIndicators.moderateOrWorse),
  SEVERE_DISABILITY_ELDERS: eldersAtLeast(elderIndicators.severeDisability),
  LIVING_ALONE_ELDERS: eldersAtLeast(elderIndicators.livingAlone),
  NO_BARRIER_FREE_WORKS: () => isWithoutBarrierFreeWorks,
  NO_CARE_FACILITY: () => isWithoutCareFacility,
};

function eldersAtLeast(indicator: Parameters<typeof indicatorValue>[1]) {
  return (threshold: number): SqlPiece => {
    const { sql, parameters } = indicatorValue('listed.compound_id', indicator);
    return { sql: `(${sql}) >= ?`, parameters: [...parameters, threshold] };
  };
}
