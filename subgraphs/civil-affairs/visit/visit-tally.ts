import type { Register } from '../../../shared/lists/first-of-register';
import type { ShownPlace } from '../../../shared/persons/breakdowns-over-tree';
import type { DateText, YearMonthText } from '../../../shared/time/calendar';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { countElders } from '../elder/counted-elders';
import { hasSpecialDifficulty } from '../elder/register-conditions';
import { neighbourhoodOf } from '../place/neighbourhood';
import { shownPlaces, type PlaceKind } from '../place/place-tree';
import { visitBreakdowns, type VisitBreakdown, type VisitMeasure } from './visit-breakdowns';

/**
 * Who was due for a visit in a month, and what came of it (persons), as stored, and what of it is shown; leaves the
 * department only through `publishVisitRate`. Due is every special-difficulty elder on the register on the
 * day.
 */
export type VisitTally = ShownPlace<VisitBreakdown, VisitMeasure>;

export interface AskedMonth {
  readonly month: YearMonthText;
  /** Of which day the register is read, on which compounds belong, and up to which visits count; see `countedOn`. */
  readonly on: DateText;
}

/** Nobody due, for nobody is registered. */
export const nobodyDue: VisitTally = {
  counts: null,
  shown: new Set(visitBreakdowns.map(({ name }) => name)),
};

/** Visits of a month up to the day in divisions with all below them; compounds count where they belong that day. */
export const visitsByDivision = tallyLoader('visitsByDivision', 'division');

/** Visits of a month up to the day in compounds. */
export const visitsByCompound = tallyLoader('visitsByCompound', 'compound');

const isDue = hasSpecialDifficulty('elder');
const wasVisited = "visit.result IN ('DONE', 'EMERGENCY')";
const conditions: Readonly<Record<VisitMeasure, string>> = {
  elders: '1 = 1',
  specialDifficulty: isDue,
  visited: wasVisited,
  declined: "visit.result = 'DECLINED'",
  willing: `${isDue} AND elder.visit_consent = 1`,
  willingVisited: `elder.visit_consent = 1 AND ${wasVisited}`,
};

function tallyLoader(name: string, kind: PlaceKind): LoaderDefinition<VisitTally, AskedMonth> {
  return {
    name,
    absent: nobodyDue,
    async batch(ids, { month, on }, { database, personCountThreshold }) {
      const neighbourhood = await neighbourhoodOf(kind, ids, on, database);
      const rows = await countElders(database, neighbourhood, on, conditions, {
        sql: `LEFT JOIN care_visit visit ON ${isDue} AND visit.elder_id = elder.elder_id AND visit.month = ?
          AND visit.visited_on <= ?`,
        parameters: [month, on],
      });
      return shownPlaces({ kind, ids, rows, ...neighbourhood }, visitBreakdowns, personCountThreshold);
    },
  };
}

/** The register of visits, by the month. */
export const visitRegister: Register = { table: 'care_visit', column: 'month' };
