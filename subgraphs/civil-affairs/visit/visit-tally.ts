import { lastDayOf, type YearMonthText } from '../../../shared/time/calendar';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import {
  countedElders,
  difficultyColumns,
  hasSpecialDifficulty,
  type ElderPlace,
} from '../elder/counted-elders';

/**
 * Who was due for a visit in a month, and what came of it (persons), as stored; leaves the department only through
 * `publishVisitRate`. Due is every special-difficulty elder on the register at the end of the month.
 */
export interface VisitTally {
  /** All elders on the register at the end of the month. */
  readonly registered: number;
  readonly due: number;
  /** Among those due: visited, an emergency dealt with included. */
  readonly visited: number;
  readonly declined: number;
  /** Those due who wish to be visited. */
  readonly willing: number;
  readonly willingVisited: number;
}

/** Nobody due, for nobody is registered. */
export const nobodyDue: VisitTally = {
  registered: 0,
  due: 0,
  visited: 0,
  declined: 0,
  willing: 0,
  willingVisited: 0,
};

/** Visits of a month in divisions with all below them; compounds count where they belong on its last day. */
export const visitsByDivision = tallyLoader('visitsByDivision', 'division');

/** Visits of a month in compounds. */
export const visitsByCompound = tallyLoader('visitsByCompound', 'compound');

const isDue = hasSpecialDifficulty('elder');
const wasVisited = "visit.result IN ('DONE', 'EMERGENCY')";

const measures = [
  'COUNT(*) AS registered',
  `SUM(CASE WHEN ${isDue} THEN 1 ELSE 0 END) AS due`,
  `SUM(CASE WHEN ${wasVisited} THEN 1 ELSE 0 END) AS visited`,
  "SUM(CASE WHEN visit.result = 'DECLINED' THEN 1 ELSE 0 END) AS declined",
  `SUM(CASE WHEN ${isDue} AND elder.visit_consent = 1 THEN 1 ELSE 0 END) AS willing`,
  `SUM(CASE WHEN elder.visit_consent = 1 AND ${wasVisited} THEN 1 ELSE 0 END) AS willingVisited`,
].join(', ');

function tallyLoader(
  name: string,
  place: ElderPlace,
): LoaderDefinition<VisitTally, { readonly month: YearMonthText }> {
  return {
    name,
    absent: nobodyDue,
    async batch(keys, { month }, { database }) {
      const columns = ['elder_id', 'visit_consent', ...difficultyColumns];
      const { sql, parameters } = countedElders(place, keys, lastDayOf(month), columns);
      const rows: (Record<keyof VisitTally, number | string> & { place: string })[] =
        await database.manager.query(
          `SELECT elder.place, ${measures} FROM (${sql}) elder
           LEFT JOIN care_visit visit ON ${isDue} AND visit.elder_id = elder.elder_id AND visit.month = ?
           GROUP BY elder.place`,
          [...parameters, month],
        );
      return new Map(
        rows.map(({ place, ...counts }) => [
          place,
          {
            registered: Number(counts.registered),
            due: Number(counts.due),
            visited: Number(counts.visited),
            declined: Number(counts.declined),
            willing: Number(counts.willing),
            willingVisited: Number(counts.willingVisited),
          },
        ]),
      );
    },
  };
}

const register = 'care_visit';

/** The first month of which the register of visits has a row; null while it is empty. The key is always the register. */
const firstMonthOfRegister: LoaderDefinition<YearMonthText | null> = {
  name: 'firstMonthOfRegister',
  absent: null,
  async batch(_keys, _args, { database }) {
    const [row]: { month: YearMonthText | null }[] = await database.manager.query(
      'SELECT MIN(month) AS month FROM care_visit',
    );
    return row?.month ? new Map([[register, row.month]]) : new Map();
  },
};

/** Where in `context.load` the first recorded month is found. */
export const firstVisitMonth = { loader: firstMonthOfRegister, key: register } as const;
