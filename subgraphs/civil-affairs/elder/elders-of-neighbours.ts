import type { DataSource } from 'typeorm';
import { among } from '../../../shared/lists/sql-piece';
import type { Parents } from '../../../shared/persons/publish-over-tree';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { countedElders, difficultyColumns, hasSpecialDifficulty } from './counted-elders';
import { eldersOverTree, type EldersOfPlace, type TellableElders } from './elders-over-tree';

/**
 * Which counts of the elders of divisions on a day tell nothing that is suppressed around them. That depends on the
 * neighbours, so all below the parents of the divisions is counted. Two statements, however many divisions.
 */
export const tellableEldersByDivision: LoaderDefinition<TellableElders, { readonly on: DateText }> = {
  name: 'tellableEldersByDivision',
  absent: { total: true, specialDifficulty: true },
  async batch(codes, { on }, { database, personCountThreshold }) {
    const parents = await parentsAround(database, codes);
    const topOf = (code: string) => parents.get(code) ?? code;
    const places = await eldersByPlace(database, [...new Set(codes.map(topOf))], on);
    const trees = new Map(
      [...places].map(([top, below]) => [top, eldersOverTree(top, below, parents, personCountThreshold)]),
    );
    return new Map(
      codes.flatMap((code) => {
        const tellable = trees.get(topOf(code))?.get(code);
        return tellable ? [[code, tellable] as const] : [];
      }),
    );
  },
};

/** The parent of each of the divisions, of those beside them and of all below. */
async function parentsAround(database: DataSource, codes: readonly string[]): Promise<Parents> {
  const asked = among('asked.code', codes);
  const rows: { code: string; parentCode: string | null }[] = await database.manager.query(
    `SELECT DISTINCT d.code AS code, d.parent_code AS parentCode
    FROM reference_division asked
    JOIN reference_ancestor a ON a.ancestor_code = COALESCE(asked.parent_code, asked.code)
    JOIN reference_division d ON d.code = a.code
    WHERE ${asked.sql}`,
    [...asked.parameters],
  );
  return new Map(rows.map(({ code, parentCode }) => [code, parentCode]));
}

/** Elders of every compound, and of every community outside its compounds, by the division asked for. */
async function eldersByPlace(
  database: DataSource,
  tops: readonly string[],
  on: DateText,
): Promise<ReadonlyMap<string, readonly EldersOfPlace[]>> {
  const { sql, parameters } = countedElders('division', tops, on, ['compound_id', ...difficultyColumns]);
  const rows: Readonly<Record<'place' | 'community' | 'elders' | 'special', string | number>>[] =
    await database.manager.query(
      `SELECT elder.place AS place, elder.belongs_to AS community, COUNT(*) AS elders,
        SUM(CASE WHEN ${hasSpecialDifficulty('elder')} THEN 1 ELSE 0 END) AS special
      FROM (${sql}) elder GROUP BY elder.place, elder.belongs_to, elder.compound_id`,
      parameters,
    );
  const byTop = groupBy(rows, ({ place }) => String(place));
  return new Map(
    [...byTop].map(([top, below]) => [
      top,
      below.map(({ community, elders, special }) => ({
        communityCode: String(community),
        total: Number(elders),
        specialDifficulty: Number(special),
      })),
    ]),
  );
}
