import { among, anyOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { LicenceKind } from '../licence/licence-kind';
import type { QualityPostFinding } from './quality-post-finding';
import { EnterpriseSize, QualityPostGround, type QualityPost } from './quality-post-kinds';

/**
 * `applies` (1, 0 or NULL) of each rule for each body of the rule's jurisdiction on a day: rows with `uscc`, `rule_no`
 * and what the rule says. Who holds a production licence or a compulsory certificate makes or sells industrial products,
 * entered as such or not.
 * @param condition on `e`, the body, and `r`, the rule
 */
export function judgedRules(on: DateText, condition: SqlPiece): SqlPiece {
  const { PRODUCTION_LICENCE, COMPULSORY_CERTIFICATION, INDUSTRIAL_BODY } = QualityPostGround;
  const [licensed, certified] = [isLicensed(on), isCertified(on)];
  const industrial = anyOf({ sql: 'p.uscc IS NOT NULL', parameters: [] }, licensed, certified);
  return {
    sql: `SELECT e.uscc, r.rule_no, r.post, r.ground, r.document, r.section,
        CASE WHEN r.ground = ? THEN CASE WHEN ${licensed.sql} THEN 1 ELSE 0 END
          WHEN r.ground = ? THEN CASE WHEN ${certified.sql} THEN 1 ELSE 0 END
          WHEN NOT ${industrial.sql} THEN 0 WHEN r.ground = ? THEN 1
          WHEN p.safety_product = 0 OR p.size NOT IN (?, ?) THEN 0
          WHEN p.safety_product IS NULL OR p.size IS NULL THEN NULL ELSE 1 END AS applies
      FROM enterprise e
      JOIN reference_ancestor above ON above.code = e.registered_in
      JOIN quality_post_rule r ON r.jurisdiction_code = above.ancestor_code
        AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to > ?)
      LEFT JOIN industrial_profile p ON p.uscc = e.uscc
      WHERE ${condition.sql}`,
    parameters: [
      ...[PRODUCTION_LICENCE, ...licensed.parameters],
      ...[COMPULSORY_CERTIFICATION, ...certified.parameters],
      ...[...industrial.parameters, INDUSTRIAL_BODY],
      ...[EnterpriseSize.LARGE, EnterpriseSize.MEDIUM],
      ...[on, on],
      ...condition.parameters,
    ],
  };
}

function isLicensed(on: DateText): SqlPiece {
  return {
    sql: `EXISTS (SELECT 1 FROM licence l WHERE l.uscc = e.uscc AND l.kind = ?
      AND (l.valid_from IS NULL OR l.valid_from <= ?) AND (l.valid_to IS NULL OR l.valid_to >= ?))`,
    parameters: [LicenceKind.PRODUCTION, on, on],
  };
}

function isCertified(on: DateText): SqlPiece {
  return {
    sql: `EXISTS (SELECT 1 FROM compulsory_certificate c
      WHERE c.uscc = e.uscc AND c.valid_from <= ? AND c.valid_to >= ?)`,
    parameters: [on, on],
  };
}

/** The rules of a body's place and whether they apply to it on a day, by number of the rule. */
export const findingsByEnterprise: LoaderDefinition<
  readonly QualityPostFinding[],
  { readonly on: DateText }
> = {
  name: 'findingsByEnterprise',
  absent: [],
  async batch(usccs, { on }, { database }) {
    const { sql, parameters } = judgedRules(on, among('e.uscc', usccs));
    const rows: Record<string, unknown>[] = await database.query(`${sql} ORDER BY r.rule_no`, [
      ...parameters,
    ]);
    const groups = groupBy(rows, (row) => String(row['uscc']));
    return new Map([...groups].map(([uscc, list]) => [uscc, list.map(findingOf)]));
  },
};

function findingOf(row: Record<string, unknown>): QualityPostFinding {
  const applies = row['applies'];
  return {
    ruleNo: String(row['rule_no']),
    post: String(row['post']) as QualityPost,
    ground: String(row['ground']) as QualityPostGround,
    applies: applies === null ? null : Number(applies) === 1,
    source: { document: String(row['document']), section: String(row['section']), synthetic: false },
  };
}
