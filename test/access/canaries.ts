import type { DataSource } from 'typeorm';
import { getNamedType, GraphQLID, GraphQLString, isObjectType, type GraphQLSchema } from 'graphql';
import type { AccessMap } from '../../shared/access/access-map';
import type { Department } from '../../shared/subgraph/department';
import type { Seeded } from '../attacks/seeded';

/** A column of which every row holds a value that stands nowhere else. */
export interface PlantedColumn {
  readonly number: number;
  readonly department: string;
  readonly table: string;
  readonly column: string;
  /** The fields that show it; without any it must be seen nowhere. */
  readonly coordinates: string[];
  /** Whether no field is called like it. */
  readonly isHidden: boolean;
}

/** A canary that was found somewhere it can be read. */
export interface FoundCanary {
  readonly column: PlantedColumn;
  readonly row: string;
}

interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly isKey: boolean;
  /** Whether its rows are objects of the graph. */
  readonly isType: boolean;
  readonly coordinates: readonly string[];
  readonly isKept: boolean;
  readonly isShownOtherwise: boolean;
}

/**
 * Values made anew for each run, written into every text column that a field above PUBLIC shows, and into columns about
 * persons that no field shows. Keys get them everywhere they are referred to, so that rows still find one another.
 */
export class Canaries {
  /** Stands in every canary of this run. */
  readonly mark: string;
  readonly columns: PlantedColumn[] = [];
  private readonly pattern: RegExp;
  private readonly encoded: readonly string[];

  constructor(random: Seeded) {
    this.mark = `Q${Array.from({ length: 10 }, () => random.pick([...'bcdfghjklmnp'])).join('')}Q`;
    this.pattern = new RegExp(`${this.mark}c(\\d+)[rk](.*?)~`, 'g');
    this.encoded = [0, 1, 2].map((shift) => base64Middle(this.mark, shift));
  }

  async plant(department: Department, map: AccessMap, schema: GraphQLSchema): Promise<void> {
    const { database, declaration } = department;
    const columns = await textColumns(department, map, schema);
    await database.query('PRAGMA foreign_keys = OFF');
    const done = new Set<TextColumn>();
    // Keys of types of the graph first: what refers to them is changed with them.
    const kept = columns.filter(({ isKept }) => isKept);
    for (const each of [...kept.filter(({ isType }) => isType), ...kept.filter(({ isType }) => !isType)]) {
      if (done.has(each)) continue;
      const { table, column, coordinates } = each;
      const isHidden = coordinates.length === 0;
      const number = this.columns.length;
      const planted = { table, column, coordinates: [...coordinates], isHidden, number };
      const referring = each.isKey ? await referringColumns(database, each, columns) : [];
      if (referring.some((other) => other.isShownOtherwise)) continue;
      this.columns.push({ ...planted, department: declaration.name });
      const begin = `${this.mark}c${planted.number}`;
      for (const place of [each, ...referring]) {
        done.add(place);
        const { table: into, column: name } = place;
        // A name keeps its first letter, so that it is masked as it would be; a row that has none gets one.
        const value = each.isKey
          ? `'${begin}k' || "${name}" || '~' WHERE "${name}" IS NOT NULL`
          : `ifnull(substr("${name}", 1, 1), '') || '${begin}r' || rowid || '~'`;
        await database.query(`UPDATE "${into}" SET "${name}" = ${value}`);
      }
    }
  }

  /** Notes that a field shows what stands in a column that no field of that name shows. */
  learn(coordinate: string, value: unknown): void {
    if (typeof value !== 'string') return;
    for (const { column } of this.plainIn(value)) {
      if (column.isHidden && !column.coordinates.includes(coordinate)) column.coordinates.push(coordinate);
    }
  }

  /** Canaries in a text, also where they are part of something encoded (a cursor). */
  in(text: string): FoundCanary[] {
    const plain = text.includes(this.mark) ? this.plainIn(text) : [];
    if (!this.encoded.some((piece) => text.includes(piece))) return plain;
    const runs = (text.match(/[\w+/=-]{16,}/g) ?? []).filter((run) =>
      this.encoded.some((piece) => run.includes(piece)),
    );
    return [...plain, ...runs.flatMap((run) => this.plainIn(Buffer.from(run, 'base64').toString('utf8')))];
  }

  /** Every byte of the mark counts, whatever is around it. */
  isIn(text: string): boolean {
    return text.includes(this.mark) || this.encoded.some((piece) => text.includes(piece));
  }

  private plainIn(text: string): FoundCanary[] {
    return [...text.matchAll(this.pattern)].flatMap(([, number, row = '']) => {
      const column = this.columns[Number(number)];
      return column ? [{ column, row }] : [];
    });
  }
}

/** The part of a text's base64 form that does not depend on its neighbours. */
function base64Middle(text: string, shift: number): string {
  const whole = Buffer.from('\0'.repeat(shift) + text).toString('base64');
  return whole.slice(shift === 0 ? 0 : 4, Math.floor(((shift + text.length) * 8) / 24) * 4);
}

/**
 * Writes something into the empty places of the columns that these fields show: what is never there would never be seen
 * to leak. @returns the types whose rows changed
 */
export async function fillEmpty(
  departments: Iterable<Department>,
  coordinates: readonly string[],
): Promise<ReadonlySet<string>> {
  const fields = new Set(coordinates.map((coordinate) => coordinate.split('.')[1]));
  const types = new Set<string>();
  for (const { database, declaration } of departments) {
    for (const { tableName, columns, target } of database.entityMetadatas) {
      if (!declaration.entities.some((entity) => entity === target)) continue;
      for (const { databaseName, propertyName, type } of columns) {
        const value = someValue[String(type)];
        if (value === undefined || !fields.has(propertyName)) continue;
        await database.query(
          `UPDATE "${tableName}" SET "${databaseName}" = ${value} WHERE "${databaseName}" IS NULL`,
        );
        if (typeof target === 'function') types.add(target.name);
      }
    }
  }
  return types;
}

const someValue: Readonly<Record<string, string>> = {
  decimal: '0.25',
  boolean: '1',
  int: '7',
  date: "'2030-12-31'",
};

async function textColumns(
  { database, declaration }: Department,
  map: AccessMap,
  schema: GraphQLSchema,
): Promise<TextColumn[]> {
  const found: TextColumn[] = [];
  const keys = new Set(
    database.entityMetadatas.flatMap(({ primaryColumns }) => primaryColumns.map((each) => each.propertyName)),
  );
  for (const { tableName: table, columns, target } of database.entityMetadatas) {
    if (!declaration.entities.some((entity) => entity === target)) continue;
    const type = schema.getType(typeof target === 'function' ? target.name : '');
    for (const { databaseName: column, propertyName, type: kind, isPrimary: isKey } of columns) {
      if (!['varchar', 'text'].includes(String(kind))) continue;
      const field = isObjectType(type) ? type.getFields()[propertyName] : undefined;
      const own = field && isObjectType(type) ? [`${type.name}.${propertyName}`] : [];
      const isLink = !isKey && keys.has(propertyName);
      const coordinates = type || isLink ? own : keptTexts(declaration.name, propertyName, map, schema);
      const isText =
        field && [GraphQLString, GraphQLID].includes(getNamedType(field.type) as typeof GraphQLID);
      const isAbovePublic = own.some((coordinate) => map.get(coordinate)?.level !== 'PUBLIC');
      const isHidden = !field && !isKey && (await isAboutPersons(database, table, column));
      found.push({
        ...{ table, column, isKey, coordinates, isType: type !== undefined },
        isKept: (isText === true && isAbovePublic) || isHidden || (!type && coordinates.length > 0),
        isShownOtherwise: field !== undefined && !(isText === true && isAbovePublic),
      });
    }
  }
  return found;
}

/** Texts of a department that bear a column's name; none where one of them is PUBLIC, or rows are asked for by it. */
function keptTexts(department: string, property: string, map: AccessMap, schema: GraphQLSchema): string[] {
  const named = [...map].filter(
    ([coordinate, { owners }]) => coordinate.endsWith(`.${property}`) && owners.includes(department),
  );
  const texts = named.filter(([coordinate]) => {
    const [typeName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[property] : undefined;
    return field && [GraphQLString, GraphQLID].includes(getNamedType(field.type) as typeof GraphQLID);
  });
  const isAskedBy = Object.values(schema.getTypeMap()).some(
    (type) =>
      isObjectType(type) &&
      Object.values(type.getFields()).some(({ args }) => args.some(({ name }) => name === property)),
  );
  const isOpen = isAskedBy || texts.some(([, { level }]) => level === 'PUBLIC');
  return isOpen ? [] : texts.map(([coordinate]) => coordinate);
}

/** Judged by what stands in it: names of two to four characters, mobile numbers, resident ID numbers. */
async function isAboutPersons(database: DataSource, table: string, column: string): Promise<boolean> {
  const rows: { value: string }[] = await database.query(
    `SELECT DISTINCT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL LIMIT 20`,
  );
  return (
    rows.length > 0 && rows.every(({ value }) => /^\p{Script=Han}{2,4}$|^1\d{10}$|^\d{17}[\dX]$/u.test(value))
  );
}

/** Columns all of whose values are values of a key. */
async function referringColumns(
  database: DataSource,
  key: TextColumn,
  columns: readonly TextColumn[],
): Promise<TextColumn[]> {
  const referring: TextColumn[] = [];
  for (const other of columns) {
    if (other === key) continue;
    const [some] = await database.query(
      `SELECT 1 FROM "${other.table}" WHERE "${other.column}" IS NOT NULL LIMIT 1`,
    );
    const [strange] = await database.query(
      `SELECT 1 FROM "${other.table}" WHERE "${other.column}" IS NOT NULL
        AND "${other.column}" NOT IN (SELECT "${key.column}" FROM "${key.table}") LIMIT 1`,
    );
    if (some && !strange) referring.push(other);
  }
  return referring;
}
