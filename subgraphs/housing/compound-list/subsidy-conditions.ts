import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { indicatorAtLeast } from '../../../shared/reference/indicator-loaders';
import type { DateText } from '../../../shared/time/calendar';
import { doneStages } from '../division/renovation-loaders';
import { GuidelineSubject } from '../guideline/guideline';
import { enterpriseRevoked } from '../indicators/received';
import { ManagementMode } from '../property-service/management-mode';

/** Condition on a service, `s`: it is that of a compound, `listed`, on a day. */
function isServiceOn(on: DateText): SqlPiece {
  return {
    sql: 's.compound_id = listed.compound_id AND s.start_on <= ? AND ? < s.end_on',
    parameters: [on, on],
  };
}

/** Value of the nearest rule on a subject where a compound, `listed`, belongs on a day; NULL without, see `guidelineByDivision`. */
function ruleOf(subject: GuidelineSubject, on: DateText): SqlPiece {
  return {
    sql: `(SELECT g.value FROM reference_membership sm JOIN reference_ancestor sa ON sa.code = sm.community_code
      JOIN guideline g ON g.jurisdiction_code = sa.ancestor_code AND g.subject = '${subject}'
      WHERE sm.compound_id = listed.compound_id AND sm.valid_from <= ? AND ? < sm.valid_to
        AND (g.valid_from IS NULL OR g.valid_from <= ?) AND (g.valid_to IS NULL OR g.valid_to > ?)
      ORDER BY g.jurisdiction_code DESC, g.valid_from DESC LIMIT 1)`,
    parameters: [on, on, on, on],
  };
}

/**
 * Condition: a compound, `listed`, is subsidised on a day, as the field `subsidy` has it with months left; the month in
 * which the subsidy began is the first.
 */
export function isSubsidised(on: DateText): SqlPiece {
  const [service, rate] = [isServiceOn(on), ruleOf(GuidelineSubject.SUBSIDY_YUAN_PER_M2_MONTH, on)];
  const months = ruleOf(GuidelineSubject.SUBSIDY_MONTHS, on);
  return {
    sql: `listed.gross_floor_area_m2 IS NOT NULL AND ${rate.sql} IS NOT NULL
      AND EXISTS (SELECT 1 FROM property_service s WHERE ${service.sql} AND s.subsidy_from <= ?
        AND ? - (SUBSTR(s.subsidy_from, 1, 4) * 12 + SUBSTR(s.subsidy_from, 6, 2)) < ${months.sql})`,
    parameters: [
      ...[...rate.parameters, ...service.parameters, on],
      ...[Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)), ...months.parameters],
    ],
  };
}

/** Condition: an old compound, `listed`, was renovated, has a property company not told as revoked, and its place has a subsidy. */
export function meetsSubsidyRule(on: DateText): SqlPiece {
  const [service, rate] = [isServiceOn(on), ruleOf(GuidelineSubject.SUBSIDY_YUAN_PER_M2_MONTH, on)];
  const revoked = indicatorAtLeast('s.company_uscc', enterpriseRevoked, 1);
  const done = among('l.stage', doneStages);
  return allOf(
    { sql: 'listed.is_old = 1', parameters: [] },
    {
      sql: `EXISTS (SELECT 1 FROM property_service s WHERE ${service.sql} AND s.mode = '${ManagementMode.HIRED_COMPANY}' AND s.company_uscc IS NOT NULL
        AND NOT ${revoked.sql})`,
      parameters: [...service.parameters, ...revoked.parameters],
    },
    { sql: `${rate.sql} IS NOT NULL`, parameters: rate.parameters },
    {
      sql: `EXISTS (SELECT 1 FROM project_compound p JOIN renovation_ledger_entry l ON l.project_no = p.project_no
        WHERE p.compound_id = listed.compound_id AND ${done.sql} AND l.entered_on <= ? AND ? < l.left_on)`,
      parameters: [...done.parameters, on, on],
    },
  );
}
