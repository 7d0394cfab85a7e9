import { getMetadataStorage } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { AccessTable } from '../access/classification';
import { isAbove, type Level } from '../access/level';
import { sharedAccess } from '../access/shared-access';
import { DateScalar } from '../schema/scalars';
import type { ClassList } from '../subgraph/declaration';

export interface MeasuredField {
  /** `Type.field`. */
  readonly coordinate: string;
  readonly column: string;
  /** An empty text counts as not filled. */
  readonly isText: boolean;
}

/** A table of which a GraphQL type shows columns. */
export interface MeasuredTable {
  readonly name: string;
  /** That of its most closely kept field: also how many rows there are is kept like this. */
  readonly level: Level;
  readonly fields: readonly MeasuredField[];
  /** Columns with a date, shown or not. */
  readonly dates: readonly string[];
}

/**
 * The tables whose rows may be counted, found without a word of the department: a field of a GraphQL type that is a
 * column of the same class is measured. A table with such a field above INTERNAL is left out whole: its rows are persons,
 * or as good as that, so that counting them would count persons.
 */
export function measuredTables(
  entities: ClassList,
  access: AccessTable,
  database: DataSource,
): readonly MeasuredTable[] {
  const table = { ...sharedAccess, ...access };
  return entities.flatMap((entity) => {
    const fields = shownColumns(entity, database);
    const level = fields.map(({ coordinate }) => levelOf(coordinate, table)).reduce(higher, 'PUBLIC');
    if (fields.length === 0 || isAbove(level, 'INTERNAL')) return [];
    const { tableName: name, columns } = database.getMetadata(entity);
    const dates = [
      ...columns.filter(({ type }) => type === 'date').map(({ databaseName }) => databaseName),
      ...fields.filter(({ isDate }) => isDate).map(({ column }) => column),
    ];
    return [{ name, level, fields, dates: [...new Set(dates)] }];
  });
}

interface ShownColumn extends MeasuredField {
  readonly isDate: boolean;
}

/** The fields of the class's GraphQL type that are columns of its table. */
function shownColumns(entity: ClassList[number], database: DataSource): readonly ShownColumn[] {
  const { objectTypes, fields } = getMetadataStorage();
  const type = objectTypes.find(({ target }) => target === entity)?.name;
  if (type === undefined) return [];
  const metadata = database.getMetadata(entity);
  return fields
    .filter(({ target }) => target === entity || Object.prototype.isPrototypeOf.call(target, entity))
    .flatMap(({ name, schemaName, getType }) => {
      const column = metadata.findColumnWithPropertyName(name);
      if (!column) return [];
      return [
        {
          coordinate: `${type}.${schemaName}`,
          column: column.databaseName,
          isText: column.type === 'varchar',
          isDate: getType() === DateScalar,
        },
      ];
    });
}

/** What is not classified is closed. */
function levelOf(coordinate: string, access: AccessTable): Level {
  return (access[coordinate] ?? access[coordinate.split('.')[0] ?? ''])?.level ?? 'RESTRICTED';
}

function higher(one: Level, other: Level): Level {
  return isAbove(one, other) ? one : other;
}
