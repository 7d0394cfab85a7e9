import type { DataSource } from 'typeorm';
import { among } from '../../../shared/lists/sql-piece';
import type { Parents } from '../../../shared/persons/publish-over-tree';
import type { DateText } from '../../../shared/time/calendar';
import { locatedInCompounds, locatedInDivisions, type LocatedRows, type LocatedTable } from './located-rows';
import type { PlaceKind } from './place-tree';

/**
 * All places on which it depends what a place shows of its persons: those in the division, or the compound, right above
 * it. Where the rows of a table are that count there, and the divisions of which these places are part.
 */
export interface Neighbourhood {
  readonly parents: Parents;
  readonly located: (table: LocatedTable) => readonly LocatedRows[];
}

/** The neighbourhood of places of one kind; at most one statement. */
export function neighbourhoodOf(
  kind: PlaceKind,
  ids: readonly string[],
  on: DateText,
  database: DataSource,
): Promise<Neighbourhood> {
  if (kind === 'division') return aroundDivisions(ids, on, database);
  return kind === 'compound' ? aroundCompounds(ids, on, database) : Promise.resolve(aroundBuildings(ids));
}

async function aroundDivisions(
  codes: readonly string[],
  on: DateText,
  database: DataSource,
): Promise<Neighbourhood> {
  const asked = among('asked.code', codes);
  const rows: { code: string; parentCode: string | null }[] = await database.manager.query(
    `SELECT DISTINCT d.code AS code, d.parent_code AS parentCode
    FROM reference_division asked
    JOIN reference_ancestor a ON a.ancestor_code = COALESCE(asked.parent_code, asked.code)
    JOIN reference_division d ON d.code = a.code
    WHERE ${asked.sql}`,
    [...asked.parameters],
  );
  const parents = new Map(rows.map(({ code, parentCode }) => [code, parentCode]));
  const tops = [...parents].flatMap(([code, parent]) => (parent && parents.has(parent) ? [] : [code]));
  return { parents, located: (table) => (tops.length === 0 ? [] : [locatedInDivisions(table, tops, on)]) };
}

/** A compound that belongs to no community that day has no neighbours. */
async function aroundCompounds(
  ids: readonly string[],
  on: DateText,
  database: DataSource,
): Promise<Neighbourhood> {
  const asked = among('belongs.compound_id', ids);
  const rows: { compound: string; community: string }[] = await database.manager.query(
    `SELECT belongs.compound_id AS compound, belongs.community_code AS community
    FROM reference_membership belongs
    JOIN reference_ancestor a ON a.ancestor_code = belongs.community_code AND a.code = belongs.community_code
    WHERE ${asked.sql} AND belongs.valid_from <= ? AND ? < belongs.valid_to`,
    [...asked.parameters, on, on],
  );
  const communities = [...new Set(rows.map(({ community }) => community))];
  const belonging = new Set(rows.map(({ compound }) => compound));
  const alone = ids.filter((id) => !belonging.has(id));
  return {
    parents: new Map(communities.map((code) => [code, null])),
    located: (table) => [
      ...(communities.length === 0 ? [] : [locatedInDivisions(table, communities, on)]),
      ...(alone.length === 0 ? [] : [locatedInCompounds(table, among('located_row.compound_id', alone))]),
    ],
  };
}

function aroundBuildings(ids: readonly string[]): Neighbourhood {
  const asked = among('building_id', ids);
  const compounds = {
    sql: `located_row.compound_id IN (SELECT compound_id FROM elder WHERE ${asked.sql})`,
    parameters: asked.parameters,
  };
  return { parents: new Map(), located: (table) => [locatedInCompounds(table, compounds)] };
}
