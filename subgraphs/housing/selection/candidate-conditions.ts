import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { indicatorAtLeast } from '../../../shared/reference/indicator-loaders';
import type { DateText } from '../../../shared/time/calendar';
import { doneStages } from '../division/renovation-loaders';
import { careFacilities } from '../indicators/received';
import { RenovationItemCode } from '../renovation/renovation-item-code';
import { RenovationStage } from '../renovation/renovation-stage';

/** Condition: a compound, `listed`, of a division is old and its renovation is neither done nor under way today. */
export function isCandidate(within: string, today: DateText): SqlPiece {
  const begun = among('l.stage', [...doneStages, RenovationStage.UNDER_CONSTRUCTION]);
  return allOf(
    compoundWithin('listed.compound_id', within, today),
    { sql: 'listed.is_old = 1', parameters: [] },
    {
      sql: `NOT EXISTS (SELECT 1 FROM project_compound p JOIN renovation_ledger_entry l ON l.project_no = p.project_no
        WHERE p.compound_id = listed.compound_id AND ${begun.sql} AND l.entered_on <= ? AND ? < l.left_on)`,
      parameters: [...begun.parameters, today, today],
    },
  );
}

/** Condition: no barrier-free works were done at a compound, `listed`. */
export const isWithoutBarrierFreeWorks: SqlPiece = {
  sql: `NOT EXISTS (SELECT 1 FROM project_compound bp JOIN renovation_item bi ON bi.project_no = bp.project_no
    WHERE bp.compound_id = listed.compound_id AND bi.item_code = '${RenovationItemCode.BARRIER_FREE}' AND bi.done = 1)`,
  parameters: [],
};

/** Condition: a compound, `listed`, has got no care facility so far, and civil affairs tells of none in operation there. */
export const isWithoutCareFacility: SqlPiece = withoutCareFacility();

function withoutCareFacility(): SqlPiece {
  const inOperation = indicatorAtLeast('listed.compound_id', careFacilities, 1);
  return {
    sql: `(NOT EXISTS (SELECT 1 FROM care_facility_provision cp
      WHERE cp.compound_id = listed.compound_id AND cp.settled_on IS NOT NULL) AND NOT ${inOperation.sql})`,
    parameters: inOperation.parameters,
  };
}
