import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { among } from '../../../shared/lists/sql-piece';
import { PublicSecurityRule } from './police-rule';

/** The rules that hold in a division on a day: its own and those of the divisions above it, in document order. */
export const rulesByDivision: LoaderDefinition<readonly PublicSecurityRule[], { readonly on: DateText }> = {
  name: 'rulesByDivision',
  absent: [],
  async batch(codes, { on }, { database }) {
    const divisions = among('a.code', codes);
    const rows: (PublicSecurityRule & { code: string })[] = await database.manager.query(
      `SELECT a.code AS code, r.rule_code AS ruleCode, r.jurisdiction_code AS jurisdictionCode,
        r.wording AS wording, r.meaning AS meaning, r.valid_from AS validFrom, r.valid_to AS validTo,
        r.document AS document, r.section AS section, r.issuer AS issuer, r.sort_order AS sortOrder
      FROM reference_ancestor a JOIN police_rule r ON r.jurisdiction_code = a.ancestor_code
      WHERE ${divisions.sql} AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to > ?)
      ORDER BY r.sort_order, r.rule_code`,
      [...divisions.parameters, on, on],
    );
    return groupBy(rows, (row) => row.code);
  },
};
