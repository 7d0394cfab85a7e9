import type { DataSource } from 'typeorm';
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

type Standing = 'inside' | 'outside' | 'unknown';

/**
 * How places stand to the caller's divisions, keyed `compound <id>` and `division <code>`: at most one statement for each
 * kind, however many places. Both kinds are answered at once, so that what is loaded afterwards is one batch again.
 */
const standingOfPlace: LoaderDefinition<Standing, CallerArgs> = {
  name: 'standingOfPlace',
  absent: 'unknown',
  async batch(places, { divisions, on }, { database }) {
    const [compounds, codes] = ['compound ', 'division '].map((kind) =>
      places.flatMap((place) => (place.startsWith(kind) ? [place.slice(kind.length)] : [])),
    ) as [string[], string[]];
    const found = await Promise.all([
      compounds.length === 0 ? [] : compoundsInside(database, compounds, divisions, on),
      codes.length === 0 ? [] : standingOfDivisions(database, codes, divisions),
    ]);
    return new Map(found.flat());
  },
};

async function compoundsInside(
  database: DataSource,
  ids: readonly string[],
  divisions: readonly string[],
  on: DateText,
): Promise<[string, Standing][]> {
  const above = among('a.ancestor_code', divisions);
  const compounds = among('m.compound_id', ids);
  const rows: { id: string }[] = await database.manager.query(
    `SELECT DISTINCT m.compound_id AS id
    FROM reference_membership m JOIN reference_ancestor a ON a.code = m.community_code
    WHERE ${above.sql} AND ${compounds.sql} AND m.valid_from <= ? AND ? < m.valid_to`,
    [...above.parameters, ...compounds.parameters, on, on],
  );
  return rows.map(({ id }) => [`compound ${id}`, 'inside']);
}

async function standingOfDivisions(
  database: DataSource,
  codes: readonly string[],
  divisions: readonly string[],
): Promise<[string, Standing][]> {
  const known = among('code', codes);
  const above = among('ancestor_code', divisions);
  const rows: { code: string; inside: number | string }[] = await database.manager.query(
    `SELECT code AS code, MAX(CASE WHEN ${above.sql} THEN 1 ELSE 0 END) AS inside
    FROM reference_ancestor WHERE ${known.sql} GROUP BY code`,
    [...above.parameters, ...known.parameters],
  );
  return rows.map(({ code, inside }) => [`division ${code}`, Number(inside) === 1 ? 'inside' : 'outside']);
}

/** Known at once where the same was asked before in the request, or nothing need be asked. */
export type Judgement = boolean | Promise<boolean>;

/** Whether the caller of the request may see above PUBLIC what stands at a place. */
export function isWithinRights(place: Place, context: RequestContext): Judgement {
  const { divisions } = context.visit.caller;
  if (divisions === 'everywhere' || place === 'anywhere') return true;
  if (place === 'nowhere' || divisions.length === 0) return false;
  const args = { divisions, on: context.clock.today() };
  const judge = (key: string) =>
    context.places.judge(key, () =>
      context.load(standingOfPlace, key, args).then((standing) => standing === 'inside'),
    );
  if ('compound' in place) return judge(`compound ${place.compound}`);
  if ('division' in place) return judge(`division ${place.division}`);
  const inside = place.compounds.map((id) => judge(`compound ${id}`));
  return Promise.all(inside).then((each) => each.includes(true));
}

/** Whether the caller may list above PUBLIC within a division; one that is not known has no rows to hide. */
export async function mayListWithin(code: string, context: RequestContext): Promise<boolean> {
  const { divisions } = context.visit.caller;
  if (divisions === 'everywhere') return true;
  const args = { divisions, on: context.clock.today() };
  const standing = await context.load(standingOfPlace, `division ${code}`, args);
  return standing !== 'outside';
}
