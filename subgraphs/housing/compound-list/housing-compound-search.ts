import { rankBy, type Rank } from '../../../shared/lists/keyset-page';
import type { DateText } from '../../../shared/time/calendar';
import { openOnDay } from '../fire-safety/fire-hazard-loaders';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { compoundWithin } from '../lists/within';
import type { HousingCompoundFilter } from './housing-compound-filter';
import { HousingCompoundOrderField } from './housing-compound-filter';

/** Which compounds are asked for. */
export interface CompoundSearch {
  readonly within: string;
  readonly on: DateText;
  readonly filter: HousingCompoundFilter;
}

const openHazards = `FROM fire_hazard h WHERE h.compound_id = listed.compound_id AND ${openOnDay}`;

/** Whether a compound, `listed`, is one that is asked for. */
export function isFound(search: CompoundSearch): SqlPiece {
  return allOf(...conditionsOf(search));
}

/** What compounds are ordered by; hazards are those open on the day. */
export function rankOf(field: HousingCompoundOrderField, on: DateText): Rank {
  switch (field) {
    case HousingCompoundOrderField.ID:
      return rankBy(field, 'listed.compound_id');
    case HousingCompoundOrderField.NAME:
      return rankBy(field, 'listed.name');
    case HousingCompoundOrderField.BUILT_YEAR:
      return rankBy(field, 'listed.built_year', 'number');
    case HousingCompoundOrderField.OPEN_FIRE_HAZARDS:
      return {
        name: field,
        sql: { sql: `SELECT COUNT(*) ${openHazards}`, parameters: [on, on] },
        type: 'number',
      };
  }
}

/** A list that is given but empty matches nothing. */
function conditionsOf({ within, on, filter }: CompoundSearch): SqlPiece[] {
  const conditions = [compoundWithin('listed.compound_id', within, on)];
  const { isOld, hasOpenFireHazard, creditGrades, stages } = filter;
  if (typeof isOld === 'boolean') conditions.push({ sql: 'listed.is_old = ?', parameters: [isOld ? 1 : 0] });
  if (typeof hasOpenFireHazard === 'boolean') {
    const exists = hasOpenFireHazard ? 'EXISTS' : 'NOT EXISTS';
    conditions.push({ sql: `${exists} (SELECT 1 ${openHazards})`, parameters: [on, on] });
  }
  if (creditGrades) conditions.push(servedByGrades(creditGrades, on));
  if (stages) conditions.push(atStages(stages, on));
  return conditions;
}

function servedByGrades(grades: readonly string[], on: DateText): SqlPiece {
  const grade = among('r.grade', grades);
  return {
    sql: `EXISTS (SELECT 1 FROM property_service s JOIN property_credit r ON r.uscc = s.company_uscc
      WHERE s.compound_id = listed.compound_id AND s.start_on <= ? AND ? < s.end_on AND ${grade.sql}
        AND r.rated_year = (SELECT MAX(y.rated_year) FROM property_credit y WHERE y.uscc = r.uscc AND y.rated_year <= ?))`,
    parameters: [on, on, ...grade.parameters, Number(on.slice(0, 4))],
  };
}

function atStages(stages: readonly string[], on: DateText): SqlPiece {
  const stage = among('l.stage', stages);
  return {
    sql: `EXISTS (SELECT 1 FROM project_compound p JOIN renovation_ledger_entry l ON l.project_no = p.project_no
      WHERE p.compound_id = listed.compound_id AND l.entered_on <= ? AND ? < l.left_on AND ${stage.sql})`,
    parameters: [on, on, ...stage.parameters],
  };
}
