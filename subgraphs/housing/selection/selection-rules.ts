import { In } from 'typeorm';
import { ReferenceAncestor } from '../../../shared/reference/reference-tables';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { SelectionCriterion, SelectionRule } from './selection-rule';

export type SelectionRules = Readonly<Partial<Record<SelectionCriterion, SelectionRule>>>;

/**
 * The rules by which the compounds of a division are put in order: for each criterion that of the nearest jurisdiction. Two statements.
 * Where the place has none on a criterion the rule of another place stands in, and its reasons say that it is assumed there: one list
 * needs one order, and no document but these has any.
 */
export const selectionRulesByDivision: LoaderDefinition<SelectionRules> = {
  name: 'selectionRulesByDivision',
  absent: {},
  async batch(codes, _args, { database }) {
    const rules = await database.manager.find(SelectionRule, {
      order: { jurisdictionCode: 'ASC', ruleNo: 'ASC' },
    });
    const above = await database.manager.findBy(ReferenceAncestor, { code: In([...codes]) });
    const jurisdictions = groupBy(above, ({ code }) => code);
    return new Map(
      codes.map((code) => {
        const own = new Set((jurisdictions.get(code) ?? []).map(({ ancestorCode }) => ancestorCode));
        return [code, nearest(rules, own)];
      }),
    );
  },
};

/** A division and those above it. One statement. */
export const jurisdictionsOfDivision: LoaderDefinition<ReadonlySet<string>> = {
  name: 'jurisdictionsOfDivision',
  absent: new Set(),
  async batch(codes, _args, { database }) {
    const rows = await database.manager.findBy(ReferenceAncestor, { code: In([...codes]) });
    return new Map(
      [...groupBy(rows, ({ code }) => code)].map(([code, above]) => [
        code,
        new Set(above.map(({ ancestorCode }) => ancestorCode)),
      ]),
    );
  },
};

/** Rules that hold in the place win over others, those of a smaller jurisdiction over those of a larger one. */
function nearest(rules: readonly SelectionRule[], own: ReadonlySet<string>): SelectionRules {
  const found: Partial<Record<SelectionCriterion, SelectionRule>> = {};
  const holds = ({ jurisdictionCode }: SelectionRule) => own.has(jurisdictionCode);
  for (const rule of [...rules.filter((each) => !holds(each)), ...rules.filter(holds)])
    found[rule.criterion] = rule;
  return found;
}
