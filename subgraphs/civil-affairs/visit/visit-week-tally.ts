import type { Breakdown, ShownPlace } from '../../../shared/persons/breakdowns-over-tree';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText, YearMonthText } from '../../../shared/time/calendar';
import { countElders } from '../elder/counted-elders';
import { elderBreakdowns, type ElderBreakdown, type ElderMeasure } from '../elder/elder-breakdowns';
import { hasSpecialDifficulty } from '../elder/register-conditions';
import { neighbourhoodOf } from '../place/neighbourhood';
import { shownPlaces, type PlaceKind } from '../place/place-tree';
import { byVisit } from './visit-breakdowns';

type WeekMeasure = ElderMeasure | 'visited' | 'inWeek' | 'earlier';
type WeekBreakdown = ElderBreakdown | 'visited' | 'upToDay' | 'inWeek';

/** Who of those due in a month was visited before, in and after a week (persons), as stored, and what of it is shown. */
export type WeekTally = ShownPlace<WeekBreakdown, WeekMeasure>;

/**
 * Those visited are divided by whether it was up to the last day counted, and those by whether it was in the week; so the
 * number up to the end of the month, or to the day asked for, is said wherever the month's rate says it. Two weeks side by side are not
 * protected.
 */
const weekBreakdowns: readonly Breakdown<WeekBreakdown, PlaceKind, WeekMeasure>[] = [
  ...elderBreakdowns,
  byVisit,
  {
    name: 'upToDay',
    within: ['visited'],
    kinds: ['division'],
    partsOf: ({ visited, inWeek, earlier }) => [inWeek + earlier, visited - inWeek - earlier],
  },
  {
    name: 'inWeek',
    within: ['upToDay'],
    kinds: ['division'],
    partsOf: ({ inWeek, earlier }) => [inWeek, earlier],
  },
];

export interface AskedWeek {
  readonly month: YearMonthText;
  readonly monday: DateText;
  /** The last day counted. */
  readonly upTo: DateText;
  /** On which day compounds belong. */
  readonly placedOn: DateText;
  /** Of which day the register is read, and up to which visits are known: that of the month's rate, so that both say the same of the same elders. */
  readonly registeredOn: DateText;
}

const isDue = hasSpecialDifficulty('elder');
const conditions: Readonly<Record<WeekMeasure, string>> = {
  elders: '1 = 1',
  specialDifficulty: isDue,
  visited: 'visit.stage IS NOT NULL',
  inWeek: "visit.stage = 'IN_WEEK'",
  earlier: "visit.stage = 'EARLIER'",
};

/** Visits of a week in divisions with all below them; compounds count where they belong on the day. */
export const visitWeekByDivision: LoaderDefinition<WeekTally, AskedWeek> = {
  name: 'visitWeekByDivision',
  absent: { counts: null, shown: new Set(weekBreakdowns.map(({ name }) => name)) },
  async batch(codes, { month, monday, upTo, placedOn, registeredOn }, { database, personCountThreshold }) {
    const neighbourhood = await neighbourhoodOf('division', codes, placedOn, database);
    const rows = await countElders(database, neighbourhood, registeredOn, conditions, {
      sql: `LEFT JOIN (SELECT v.elder_id, CASE WHEN v.visited_on > ? THEN 'LATER' WHEN v.visited_on >= ? THEN 'IN_WEEK'
          ELSE 'EARLIER' END AS stage FROM care_visit v WHERE v.month = ? AND v.visited_on <= ?
          AND v.result IN ('DONE', 'EMERGENCY')) visit
        ON ${isDue} AND visit.elder_id = elder.elder_id`,
      parameters: [upTo, monday, month, registeredOn],
    });
    const places = { kind: 'division', ids: codes, rows, ...neighbourhood } as const;
    return shownPlaces(places, weekBreakdowns, personCountThreshold);
  },
};
