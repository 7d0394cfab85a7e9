import { valueAt, type Journey } from './journey';
import { publishedCount } from './published-count';
import type { Row } from './row-change';
import { compoundsBeside, isRegistered, isSpecial } from './stored-elders';

/** Visits of a month in a compound as the registers hold them (persons). */
export interface StoredVisits {
  readonly registered: number;
  readonly due: number;
  readonly visited: number;
  readonly declined: number;
  readonly willing: number;
  readonly willingVisited: number;
}

/** @param monthEnd last day of the month, by which the register is read */
export async function storedVisits(
  journey: Journey,
  compoundId: string,
  month: string,
  monthEnd: string,
): Promise<StoredVisits> {
  const elders = await storedRegister(journey, month, monthEnd);
  return countVisits(elders.filter((elder) => elder['compound_id'] === compoundId));
}

/** Elders on the register at the end of a month, each with `due` and the `result` and day (`visited_on`) of its visit. */
export async function storedRegister(journey: Journey, month: string, monthEnd: string): Promise<Row[]> {
  return journey.rows(
    'civil-affairs',
    `SELECT elder.*, ${isSpecial} AS due, visit.result, visit.visited_on FROM elder
      LEFT JOIN care_visit visit ON visit.elder_id = elder.elder_id AND visit.month = ?
      WHERE ${isRegistered} ORDER BY elder.elder_id`,
    [month, monthEnd, monthEnd],
  );
}

/** @param elders rows of `storedRegister` */
export function countVisits(elders: readonly Row[]): StoredVisits {
  const due = elders.filter((elder) => Number(elder['due']) === 1);
  const visited = due.filter(({ result }) => result === 'DONE' || result === 'EMERGENCY');
  const isWilling = (elder: Row) => Number(elder['visit_consent']) === 1;
  return {
    registered: elders.length,
    due: due.length,
    visited: visited.length,
    declined: due.filter(({ result }) => result === 'DECLINED').length,
    willing: due.filter(isWilling).length,
    willingVisited: visited.filter(isWilling).length,
  };
}

/** Counts that may be hidden: those due, visited, willing. @param beside visits of the compounds beside it */
export function publishedVisits(
  visits: StoredVisits,
  beside: readonly StoredVisits[],
): Readonly<Record<'dueAll' | 'visited' | 'dueWilling', object>> {
  const all = [visits, ...beside];
  const due = all.flatMap((place) => [place.due, place.registered - place.due, place.registered]);
  const visited = all.flatMap((place) => [place.visited, place.due - place.visited]);
  const willing = all.flatMap((place) => [place.willing, place.due - place.willing]);
  return {
    dueAll: publishedCount(visits.due, ...due),
    visited: publishedCount(visits.visited, ...visited, ...due),
    dueWilling: publishedCount(visits.willing, ...willing, ...due),
  };
}

/** A share (0 to 1) cut after four decimals; null where there is no whole. */
export function cutShare(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenThousandths = String(Math.trunc((part * 10_000) / whole)).padStart(5, '0');
  return `${tenThousandths.slice(0, -4)}.${tenThousandths.slice(-4)}`;
}

/**
 * Elders due and neither visited nor declined in November, and whether the visits are below the target of 1 (every one
 * due). Where the number is hidden, the latter may be.
 * @param received tells whether it is
 */
export async function storedMissedVisits(
  journey: Journey,
  compoundId: string,
  received: unknown,
): Promise<{ missed: object; belowTarget: boolean | null }> {
  const visitsOf = (id: string) => storedVisits(journey, id, '2024-11', '2024-11-30');
  const visits = await visitsOf(compoundId);
  const beside = await Promise.all((await compoundsBeside(journey, compoundId)).map(visitsOf));
  const parts = [visits, ...beside].flatMap(({ registered, due, visited, declined }) => [
    ...[registered, due, registered - due, visited, due - visited, declined, due - visited - declined],
  ]);
  const isHidden =
    valueAt(received, 'missed.suppressed') === true && valueAt(received, 'belowTarget') === null;
  return {
    missed: publishedCount(visits.due - visits.visited - visits.declined, ...parts),
    belowTarget: isHidden || visits.due === 0 ? null : visits.visited < visits.due,
  };
}
