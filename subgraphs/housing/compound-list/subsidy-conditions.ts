import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { indicatorAtLeast } from '../../../shared/reference/indicator-loaders';
import type { DateText } from '../../../shared/time/calendar';
import { doneStages } from '../division/renovation-loaders';
import { GuidelineSubject } from '../guideline/guideline';
import { enterpriseRevoked } from '../indicators/received';
import { ManagementMode } from '../property-service/management-mode';

/** `FROM …` the service of a compound, `listed`, on a day, and its rules on a subject. */
function serviceWithRule(subject: GuidelineSubject, on: DateText): SqlPiece {
  return {
    sql: `FROM property_service s JOIN reference_membership sm ON sm.compound_id = s.compound_id
      JOIN reference_ancestor sa ON sa.code = sm.community_code
      JOIN guideline g ON g.jurisdiction_code = sa.ancestor_code AND g.subject = '${subject}'
      WHERE s.compound_id = listed.compound_id AND s.start_on <= ? AND ? < s.end_on
        AND sm.valid_from <= ? AND ? < sm.valid_to
        AND (g.valid_from IS NULL OR g.valid_from <= ?) AND (g.valid_to IS NULL OR g.valid_to > ?)`,
    parameters: [on, on, on, on, on, on],
  };
}

/** Condition: a compound, `listed`, is subsidised on a day; the month in which the subsidy began is the first. */
export function isSubsidised(on: DateText): SqlPiece {
  const service = serviceWithRule(GuidelineSubject.SUBSIDY_MONTHS, on);
  return {
    sql: `EXISTS (SELECT 1 ${service.sql} AND s.subsidy_from <= ?
      AND ? - (SUBSTR(s.subsidy_from, 1, 4) * 12 + SUBSTR(s.subsidy_from, 6, 2)) < g.value)`,
    parameters: [...service.parameters, on, Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7))],
  };
}

/** Condition: an old compound, `listed`, was renovated, has a property company not told as revoked, and its place has a subsidy. */
export function meetsSubsidyRule(on: DateText): SqlPiece {
  const service = serviceWithRule(GuidelineSubject.SUBSIDY_YUAN_PER_M2_MONTH, on);
  const revoked = indicatorAtLeast('s.company_uscc', enterpriseRevoked, 1);
  const done = among('l.stage', doneStages);
  return allOf(
    { sql: 'listed.is_old = 1', parameters: [] },
    {
      sql: `EXISTS (SELECT 1 ${service.sql} AND s.mode = '${ManagementMode.HIRED_COMPANY}' AND s.company_uscc IS NOT NULL
        AND NOT ${revoked.sql})`,
      parameters: [...service.parameters, ...revoked.parameters],
    },
    {
      sql: `EXISTS (SELECT 1 FROM project_compound p JOIN renovation_ledger_entry l ON l.project_no = p.project_no
        WHERE p.compound_id = listed.compound_id AND ${done.sql} AND l.entered_on <= ? AND ? < l.left_on)`,
      parameters: [...done.parameters, on, on],
    },
  );
}
