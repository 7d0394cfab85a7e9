import { In } from 'typeorm';
import { allOf, among } from '../../../shared/lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { Elder } from '../elder/elder';
import { locatedInDivisions } from '../place/located-rows';
import { hasOverdueVisit } from '../visit/overdue-visit';

/** Codes of the communities and villages of a division that stand on a day. */
export const communitiesWithin: LoaderDefinition<readonly string[], { readonly on: DateText }> = {
  name: 'communitiesWithin',
  absent: [],
  async batch(codes, { on }, { database }) {
    const above = among('a.ancestor_code', codes);
    const rows: { place: string; code: string }[] = await database.manager.query(
      `SELECT a.ancestor_code AS place, d.code AS code FROM reference_ancestor a
        JOIN reference_division d ON d.code = a.code AND d.level = 'COMMUNITY'
          AND (d.valid_from IS NULL OR d.valid_from <= ?) AND (d.valid_to IS NULL OR ? < d.valid_to)
        WHERE ${above.sql} ORDER BY d.code`,
      [on, on, ...above.parameters],
    );
    const groups = groupBy(rows, ({ place }) => place);
    return new Map([...groups].map(([place, list]) => [place, list.map(({ code }) => code)]));
  },
};

/** Ids of the compounds that belong to communities on a day. */
export const compoundsOfCommunity: LoaderDefinition<readonly string[], { readonly on: DateText }> = {
  name: 'compoundsOfCommunity',
  absent: [],
  async batch(codes, { on }, { database }) {
    const communities = among('community_code', codes);
    const rows: { code: string; id: string }[] = await database.manager.query(
      `SELECT community_code AS code, compound_id AS id FROM reference_membership
        WHERE ${communities.sql} AND valid_from <= ? AND ? < valid_to ORDER BY compound_id`,
      [...communities.parameters, on, on],
    );
    const groups = groupBy(rows, ({ code }) => code);
    return new Map([...groups].map(([code, list]) => [code, list.map(({ id }) => id)]));
  },
};

interface AskedOverdue {
  /** By which day of the month nobody had called. */
  readonly by: DateText;
}

/** Rows `place`, `elder_id` of those overdue; a compound counts where it belongs that day, as in rates. */
function overdueIn(codes: readonly string[], { by }: AskedOverdue) {
  const condition = allOf(hasOverdueVisit('located_row', by));
  return locatedInDivisions({ table: 'elder', columns: ['elder_id'], condition }, codes, by);
}

/** The first elders of communities whose visit of a month is overdue, by id. Two statements. */
export const overdueEldersByCommunity: LoaderDefinition<
  readonly Elder[],
  AskedOverdue & { readonly first: number }
> = {
  name: 'overdueEldersByCommunity',
  absent: [],
  async batch(codes, { first, ...asked }, { database }) {
    const { sql, parameters } = overdueIn(codes, asked);
    const places: { place: string; id: string }[] = await database.manager.query(
      `SELECT place, elder_id AS id FROM (SELECT located.place, located.elder_id,
          ROW_NUMBER() OVER (PARTITION BY located.place ORDER BY located.elder_id) AS nth FROM (${sql}) located) numbered
        WHERE nth <= ? ORDER BY place, nth`,
      [...parameters, first],
    );
    if (places.length === 0) return new Map();
    const rows = await database.manager.findBy(Elder, { id: In(places.map(({ id }) => id)) });
    const byId = indexBy(rows, ({ id }) => id);
    const groups = groupBy(places, ({ place }) => place);
    return new Map([...groups].map(([place, list]) => [place, list.flatMap(({ id }) => byId.get(id) ?? [])]));
  },
};

/** How many elders of communities are overdue (persons), as stored; only for those who may list them. */
export const overdueCountByCommunity: LoaderDefinition<number, AskedOverdue> = {
  name: 'overdueCountByCommunity',
  absent: 0,
  async batch(codes, asked, { database }) {
    const { sql, parameters } = overdueIn(codes, asked);
    const rows: { place: string; elders: number | string }[] = await database.manager.query(
      `SELECT place, COUNT(*) AS elders FROM (${sql}) located GROUP BY place`,
      parameters,
    );
    return new Map(rows.map(({ place, elders }) => [place, Number(elders)]));
  },
};
