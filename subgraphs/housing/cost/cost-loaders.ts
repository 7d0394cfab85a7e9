import { In } from 'typeorm';
import { ReferenceAncestor } from '../../../shared/reference/reference-tables';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { rowsByKey } from '../lists/rows-by-key';
import { CostRule } from './cost-rule';
import { PayerShare } from './payer-share';

export const costRuleByNo: LoaderDefinition<CostRule | null> = {
  name: 'costRuleByNo',
  absent: null,
  async batch(ruleNos, _args, { database }) {
    const rows = await database.manager.findBy(CostRule, { ruleNo: In([...ruleNos]) });
    return indexBy(rows, (row) => row.ruleNo);
  },
};

/** The rules that hold in a division: its own and those of the divisions above it. */
export const costRulesByDivision: LoaderDefinition<readonly CostRule[]> = {
  name: 'costRulesByDivision',
  absent: [],
  batch(codes, _args, { database }) {
    const select = database.manager
      .createQueryBuilder(CostRule, 'rule')
      .innerJoin(ReferenceAncestor, 'ancestor', 'ancestor.ancestor_code = rule.jurisdiction_code')
      .where('ancestor.code IN (:...codes)', { codes: [...codes] })
      .orderBy('rule.rule_no', 'ASC');
    return rowsByKey(select, 'ancestor.code', { property: 'ruleNo', column: 'rule_no' });
  },
};

export const payerSharesByProject: LoaderDefinition<readonly PayerShare[]> = {
  name: 'payerSharesByProject',
  absent: [],
  async batch(projectNos, _args, { database }) {
    const rows = await database.manager.find(PayerShare, {
      where: { projectNo: In([...projectNos]) },
      order: { itemCode: 'ASC', position: 'ASC' },
    });
    return groupBy(rows, (row) => row.projectNo);
  },
};
