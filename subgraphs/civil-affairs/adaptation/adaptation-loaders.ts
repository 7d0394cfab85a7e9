import { In, type ObjectLiteral } from 'typeorm';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { isRegistered } from '../elder/register-conditions';
import { isRetrofitted, isServing, type AdaptationPeriod } from './adaptation-rows';
import { FamilyCareBed } from './family-care-bed';
import { HomeRetrofit } from './home-retrofit';

type AdaptationList = AdaptationPeriod & { readonly first: number };

/** Rows of a table of one of the two kinds, each of an elder. */
interface RowsOfElders {
  readonly table: 'home_retrofit' | 'family_care_bed';
  readonly number: 'retrofit_no' | 'bed_no';
  readonly condition: (table: string, period: AdaptationPeriod) => SqlPiece;
}

const retrofits: RowsOfElders = { table: 'home_retrofit', number: 'retrofit_no', condition: isRetrofitted };
const beds: RowsOfElders = { table: 'family_care_bed', number: 'bed_no', condition: isServing };

/** The first home retrofits of compounds by number. Two statements. */
export const retrofitsByCompound: LoaderDefinition<readonly HomeRetrofit[], AdaptationList> = {
  name: 'retrofitsByCompound',
  absent: [],
  async batch(ids, list, surroundings) {
    const places = await numbersIn(retrofits, ids, list, surroundings);
    const rows = await surroundings.database.manager.findBy(HomeRetrofit, {
      retrofitNo: In(numbersOf(places)),
    });
    return inPlaces(
      places,
      indexBy(rows, ({ retrofitNo }) => retrofitNo),
    );
  },
};

/** The first family beds of compounds by number. Two statements. */
export const bedsByCompound: LoaderDefinition<readonly FamilyCareBed[], AdaptationList> = {
  name: 'bedsByCompound',
  absent: [],
  async batch(ids, list, surroundings) {
    const places = await numbersIn(beds, ids, list, surroundings);
    const rows = await surroundings.database.manager.findBy(FamilyCareBed, { bedNo: In(numbersOf(places)) });
    return inPlaces(
      places,
      indexBy(rows, ({ bedNo }) => bedNo),
    );
  },
};

export const retrofitCountByCompound = countLoader('retrofitCountByCompound', retrofits);
export const bedCountByCompound = countLoader('bedCountByCompound', beds);

/** How many rows, as stored; only for those who may list them. */
function countLoader(name: string, rows: RowsOfElders): LoaderDefinition<number, AdaptationPeriod> {
  return {
    name,
    absent: 0,
    async batch(ids, period, { database }) {
      const { sql, parameters } = rowsIn(rows, ids, period);
      const found: { place: string; n: number | string }[] = await database.manager.query(
        `SELECT place, COUNT(*) AS n FROM (${sql}) made GROUP BY place`,
        [...parameters],
      );
      return new Map(found.map(({ place, n }) => [place, Number(n)]));
    },
  };
}

interface NumberInPlace {
  readonly place: string;
  readonly no: string;
}

function numbersIn(
  rows: RowsOfElders,
  ids: readonly string[],
  { first, ...period }: AdaptationList,
  { database }: DepartmentSurroundings,
): Promise<NumberInPlace[]> {
  const { sql, parameters } = rowsIn(rows, ids, period);
  return database.manager.query(
    `SELECT place, no FROM (SELECT place, no, ROW_NUMBER() OVER (PARTITION BY place ORDER BY no) AS nth
      FROM (${sql}) made) numbered WHERE nth <= ? ORDER BY place, nth`,
    [...parameters, first],
  );
}

/** Of elders who are on the register that day. */
function rowsIn(
  { table, number, condition }: RowsOfElders,
  ids: readonly string[],
  period: AdaptationPeriod,
): SqlPiece {
  const { sql, parameters } = allOf(
    among('elder.compound_id', ids),
    isRegistered('elder', period.on),
    condition('made', period),
  );
  return {
    sql: `SELECT elder.compound_id AS place, made.${number} AS no FROM elder
      JOIN ${table} made ON made.elder_id = elder.elder_id WHERE ${sql}`,
    parameters,
  };
}

function numbersOf(places: readonly NumberInPlace[]): string[] {
  return places.map(({ no }) => no);
}

function inPlaces<Row extends ObjectLiteral>(
  places: readonly NumberInPlace[],
  byNo: ReadonlyMap<string, Row>,
): Map<string, Row[]> {
  const groups = groupBy(places, ({ place }) => place);
  return new Map([...groups].map(([place, list]) => [place, list.flatMap(({ no }) => byNo.get(no) ?? [])]));
}
