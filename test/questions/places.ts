import type { Journey } from './journey';

/** The pinned day of the demonstration rows. */
export const today = '2024-11-15';

/** Codes of a division and of all below it, by the owner's own table of parents. */
export async function divisionsBelow(journey: Journey, code: string): Promise<string[]> {
  const rows = await journey.rows('civil-affairs', 'SELECT code, parent_code FROM division');
  const below = new Set([code]);
  let grew = true;
  while (grew) {
    const found = rows.filter(
      ({ code: own, parent_code: parent }) => below.has(String(parent)) && !below.has(String(own)),
    );
    for (const { code: own } of found) below.add(String(own));
    grew = found.length > 0;
  }
  return [...below];
}

/** Ids of the compounds that belong on a day to a division or to one below it, by the owner's own table, in order. */
export async function compoundsOf(journey: Journey, code: string, on = today): Promise<string[]> {
  const divisions = await divisionsBelow(journey, code);
  const rows = await journey.rows(
    'housing',
    `SELECT compound_id FROM compound_membership WHERE valid_from <= ? AND ? < valid_to
      AND community_code IN (${marks(divisions)}) ORDER BY compound_id`,
    [on, on, ...divisions],
  );
  return rows.map((row) => String(row['compound_id']));
}

/** `?, ?, …`, as many as there are values. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** Name of a compound in the housing department's own table. */
export async function compoundName(journey: Journey, id: string): Promise<string> {
  return journey.key('housing', 'SELECT name FROM compound WHERE compound_id = ?', [id]);
}

/** Names of a division and of those above it, from the province down, as the owner's own table has them. */
export async function pathNameOf(journey: Journey, code: string): Promise<string> {
  const [row] = await journey.rows('civil-affairs', 'SELECT name, parent_code FROM division WHERE code = ?', [
    code,
  ]);
  const parent = row?.['parent_code'];
  const name = String(row?.['name']);
  return typeof parent === 'string' ? `${await pathNameOf(journey, parent)}/${name}` : name;
}

/** Code of the community to which a compound belongs today. */
export async function communityCodeOf(journey: Journey, compoundId: string): Promise<string> {
  return journey.key(
    'housing',
    'SELECT community_code FROM compound_membership WHERE compound_id = ? AND valid_from <= ? AND ? < valid_to',
    [compoundId, today, today],
  );
}

/** The community to which a compound belongs today, as an answer shows it with those above it. */
export async function communityOfCompound(
  journey: Journey,
  id: string,
): Promise<{ code: string; pathName: string }> {
  const code = await communityCodeOf(journey, id);
  return { code, pathName: await pathNameOf(journey, code) };
}

/** The community to which a compound belongs today, as an answer shows it by its own name. */
export async function namedCommunityOf(
  journey: Journey,
  compoundId: string,
): Promise<{ code: string; name: string }> {
  const code = await communityCodeOf(journey, compoundId);
  return {
    code,
    name: await journey.key('civil-affairs', 'SELECT name FROM division WHERE code = ?', [code]),
  };
}
