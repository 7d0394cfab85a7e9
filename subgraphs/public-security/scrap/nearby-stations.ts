import { type CallersRows, divisionOfCaller } from '../../../shared/access/caller-rows';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import type { ScrapStation } from './scrap-station';

interface NearbyArgs {
  /** To which community and so to which town or street the compound belongs is judged by this day. */
  readonly on: DateText;
  readonly caller: CallersRows;
}

/**
 * Stations in the communities of the town or street to which a compound belongs: what "around" means is not written in
 * any document, and the town or street is the smallest division that has neighbours in it.
 */
function nearby(compoundIds: readonly string[], { on, caller }: NearbyArgs): SqlPiece {
  const compounds = among('m.compound_id', compoundIds);
  const callers = divisionOfCaller('s.community_code', caller.visit);
  return {
    sql: `reference_membership m JOIN reference_division own ON own.code = m.community_code
      JOIN reference_ancestor near ON near.ancestor_code = own.parent_code
      JOIN scrap_station s ON s.community_code = near.code
      WHERE ${compounds.sql} AND m.valid_from <= ? AND m.valid_to > ? AND ${callers.sql}`,
    parameters: [...compounds.parameters, on, on, ...callers.parameters],
  };
}

/** Those of the compound's own community first. */
export const nearbyStationsByCompound: LoaderDefinition<
  readonly ScrapStation[],
  NearbyArgs & { readonly first: number }
> = {
  name: 'nearbyStationsByCompound',
  absent: [],
  async batch(compoundIds, { first, ...args }, { database }) {
    const { sql, parameters } = nearby(compoundIds, args);
    const rows: {
      subject: string;
      stationNo: string;
      uscc: string;
      community: string;
      synthetic: number | boolean;
    }[] = await database.manager.query(
      `SELECT * FROM (SELECT m.compound_id AS subject, s.station_no AS stationNo, s.enterprise_uscc AS uscc,
          s.community_code AS community, s.synthetic AS synthetic, ROW_NUMBER() OVER (PARTITION BY m.compound_id
            ORDER BY CASE WHEN s.community_code = m.community_code THEN 0 ELSE 1 END, s.station_no) AS place
        FROM ${sql}) ranked WHERE ranked.place <= ? ORDER BY ranked.subject, ranked.place`,
      [...parameters, first],
    );
    return new Map(
      [...groupBy(rows, ({ subject }) => subject)].map(([subject, found]) => [
        subject,
        found.map(({ stationNo, uscc, community, synthetic }) => ({
          stationNo,
          enterpriseUscc: uscc,
          communityCode: community,
          synthetic: Boolean(synthetic),
        })),
      ]),
    );
  },
};

/** Stations (stations). */
export const nearbyStationCountByCompound: LoaderDefinition<number, NearbyArgs> = {
  name: 'nearbyStationCountByCompound',
  absent: 0,
  async batch(compoundIds, args, { database }) {
    const { sql, parameters } = nearby(compoundIds, args);
    const rows: { subject: string; counted: number | string }[] = await database.manager.query(
      `SELECT m.compound_id AS subject, COUNT(*) AS counted FROM ${sql} GROUP BY m.compound_id`,
      [...parameters],
    );
    return new Map(rows.map(({ subject, counted }) => [subject, Number(counted)]));
  },
};
