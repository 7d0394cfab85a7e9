import type { DataSource } from 'typeorm';
import { type PublishedCount } from '../../../shared/persons/person-count';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { among } from '../../../shared/lists/sql-piece';
import { publishOverTree, type CountOfPlace } from '../../../shared/persons/publish-over-tree';

/**
 * Floating population of divisions on a day, over the compounds that belong to them that day, as it may be shown
 * beside the counts of those compounds. Two statements, however many divisions.
 */
export const floatingPopulationByDivision: LoaderDefinition<PublishedCount, { readonly on: DateText }> = {
  name: 'floatingPopulationByDivision',
  absent: { value: 0, suppressed: false },
  async batch(codes, { on }, { database, personCountThreshold }) {
    const counts = await countsOfCompounds(database, codes, on);
    const parents = await parentsOf(database, [...new Set(counts.map(({ communityCode }) => communityCode))]);
    const trees = new Map(
      [...groupBy(counts, ({ topCode }) => topCode)].map(([top, places]) => [
        top,
        publishOverTree(top, places, parents, personCountThreshold),
      ]),
    );
    return new Map(
      codes.flatMap((code) => {
        const count = trees.get(parents.get(code) ?? code)?.get(code);
        return count ? [[code, count] as const] : [];
      }),
    );
  },
};

/** Counts below the parents of the divisions: whether one of them is shown depends on its neighbours. */
async function countsOfCompounds(
  database: DataSource,
  codes: readonly string[],
  on: DateText,
): Promise<(CountOfPlace & { readonly topCode: string })[]> {
  const compounds = compoundsOfDivisions(on);
  const divisions = among('code', codes);
  const rows: { topCode: string; communityCode: string; persons: number | string }[] =
    await database.manager.query(
      `SELECT a.ancestor_code AS topCode, m.community_code AS communityCode, COUNT(*) AS persons
      FROM ${compounds.sql} JOIN floating_population_record f ON f.compound_id = m.compound_id
      WHERE a.ancestor_code IN (SELECT COALESCE(parent_code, code) FROM reference_division WHERE ${divisions.sql})
        AND f.registered_from <= ? AND (f.registered_to IS NULL OR f.registered_to > ?)
      GROUP BY a.ancestor_code, m.community_code, m.compound_id`,
      [...compounds.parameters, ...divisions.parameters, on, on],
    );
  return rows.map(({ persons, ...row }) => ({ ...row, count: Number(persons) }));
}

/** The parent of each of the communities and of all divisions above them. */
async function parentsOf(
  database: DataSource,
  communityCodes: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (communityCodes.length === 0) return new Map();
  const communities = among('a.code', communityCodes);
  const rows: { code: string; parentCode: string | null }[] = await database.manager.query(
    `SELECT DISTINCT d.code AS code, d.parent_code AS parentCode
    FROM reference_ancestor a JOIN reference_division d ON d.code = a.ancestor_code
    WHERE ${communities.sql}`,
    [...communities.parameters],
  );
  return new Map(rows.map(({ code, parentCode }) => [code, parentCode]));
}
