import { allOf, among } from '../../../shared/lists/sql-piece';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { isCandidate, isWithoutBarrierFreeWorks, isWithoutCareFacility } from './candidate-conditions';
import { priority } from './candidate-order';
import type { CandidateList } from './renovation-candidate';

/** The place of candidates by priority among all of the division, 1 being the first, whatever order is asked for. One statement. */
export const placeByCompound: LoaderDefinition<
  number | null,
  Omit<CandidateList, 'planYear'> & { readonly today: DateText }
> = {
  name: 'placeByCompound',
  absent: null,
  async batch(compoundIds, { within, rules, today }, { database }) {
    const [rank, candidates] = [priority(rules), isCandidate(within, today)];
    const wanted = among('compound_id', compoundIds);
    const rows: { compound_id: string; place: unknown }[] = await database.query(
      `SELECT compound_id, place FROM (
        SELECT compound_id, ROW_NUMBER() OVER (ORDER BY rank_value DESC, compound_id) AS place
        FROM (SELECT listed.compound_id, (${rank.sql}) AS rank_value FROM compound listed WHERE ${candidates.sql}) ranked
      ) placed WHERE ${wanted.sql}`,
      [...rank.parameters, ...candidates.parameters, ...wanted.parameters],
    );
    return new Map(rows.map((row) => [row.compound_id, Number(row.place)]));
  },
};

export interface WorksSoFar {
  readonly barrierFree: boolean;
  readonly careFacility: boolean;
}

/** What a compound has got so far, by the same conditions by which it is ordered. */
export const worksByCompound: LoaderDefinition<WorksSoFar> = {
  name: 'worksByCompound',
  absent: { barrierFree: false, careFacility: false },
  async batch(compoundIds, _args, { database }) {
    const wanted = allOf(among('listed.compound_id', compoundIds));
    const rows: { compound_id: string; no_works: unknown; no_facility: unknown }[] = await database.query(
      `SELECT listed.compound_id, CASE WHEN ${isWithoutBarrierFreeWorks.sql} THEN 1 ELSE 0 END AS no_works,
          CASE WHEN ${isWithoutCareFacility.sql} THEN 1 ELSE 0 END AS no_facility
        FROM compound listed WHERE ${wanted.sql}`,
      [...isWithoutBarrierFreeWorks.parameters, ...isWithoutCareFacility.parameters, ...wanted.parameters],
    );
    return new Map(
      rows.map((row) => [
        row.compound_id,
        { barrierFree: Number(row.no_works) === 0, careFacility: Number(row.no_facility) === 0 },
      ]),
    );
  },
};
