import type { DateText } from '../time/calendar';
import { among } from '../lists/sql-piece';
import type { LoaderDefinition } from '../subgraph/loader';
import type { RequestContext } from '../subgraph/request-context';

/** Where a thing stands, for the right to see it. A thing that stands nowhere is seen by nobody above PUBLIC. */
export type Place =
  | { readonly compound: string }
  /** In each of these; who may see one of them may see it. */
  | { readonly compounds: readonly string[] }
  | { readonly division: string }
  /** In no one division; its loader leaves out the rows that are not the caller's. */
  | 'anywhere'
  | 'nowhere';

/** Where the object of a type stands. */
export type PlaceOf = (subject: never, context: RequestContext) => Place | Promise<Place>;

/**
 * Where the objects of each type stand that has a field above PUBLIC. `'parent'` is for types that are reached only
 * through a field of an object that was checked. `Query.field` is for a root that is neither a list with `within` nor a
 * look-up.
 */
export type Places = Readonly<Record<string, PlaceOf | 'parent'>>;

interface CallerArgs {
  readonly divisions: readonly string[];
  readonly on: DateText;
}

/** Whether a compound belongs to the caller's divisions that day. One statement, however many compounds. */
const compoundInDivisions: LoaderDefinition<boolean, CallerArgs> = {
  name: 'compoundInDivisions',
  absent: false,
  async batch(compoundIds, { divisions, on }, { database }) {
    const above = among('a.ancestor_code', divisions);
    const compounds = among('m.compound_id', compoundIds);
    const rows: { id: string }[] = await database.manager.query(
      `SELECT DISTINCT m.compound_id AS id
      FROM reference_membership m JOIN reference_ancestor a ON a.code = m.community_code
      WHERE ${above.sql} AND ${compounds.sql} AND m.valid_from <= ? AND ? < m.valid_to`,
      [...above.parameters, ...compounds.parameters, on, on],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  },
};

type Standing = 'inside' | 'outside' | 'unknown';

/** How divisions stand to the caller's: one of them or below, or not. One statement, however many divisions. */
const divisionStanding: LoaderDefinition<Standing, CallerArgs> = {
  name: 'divisionStanding',
  absent: 'unknown',
  async batch(codes, { divisions }, { database }) {
    const known = among('code', codes);
    const above = among('ancestor_code', divisions);
    const rows: { code: string; inside: number | string }[] = await database.manager.query(
      `SELECT code AS code, MAX(CASE WHEN ${above.sql} THEN 1 ELSE 0 END) AS inside
      FROM reference_ancestor WHERE ${known.sql} GROUP BY code`,
      [...above.parameters, ...known.parameters],
    );
    return new Map(rows.map(({ code, inside }) => [code, Number(inside) === 1 ? 'inside' : 'outside']));
  },
};

/** Whether the caller of the request may see above PUBLIC what stands at a place. */
export async function isWithinRights(place: Place, context: RequestContext): Promise<boolean> {
  const { divisions } = context.visit.caller;
  if (divisions === 'everywhere' || place === 'anywhere') return true;
  if (place === 'nowhere' || divisions.length === 0) return false;
  const args = { divisions, on: context.clock.today() };
  if ('compound' in place) return context.load(compoundInDivisions, place.compound, args);
  if ('compounds' in place) {
    const inside = place.compounds.map((id) => context.load(compoundInDivisions, id, args));
    return (await Promise.all(inside)).includes(true);
  }
  return (await context.load(divisionStanding, place.division, args)) === 'inside';
}

/** Whether the caller may list above PUBLIC within a division; one that is not known has no rows to hide. */
export async function mayListWithin(code: string, context: RequestContext): Promise<boolean> {
  const { divisions } = context.visit.caller;
  if (divisions === 'everywhere') return true;
  const standing = await context.load(divisionStanding, code, { divisions, on: context.clock.today() });
  return standing !== 'outside';
}
