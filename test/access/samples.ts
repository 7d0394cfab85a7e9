import {
  astFromValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  print,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { readQuestions } from '../../gateway/questions/question';
import type { Department } from '../../shared/subgraph/department';

/** Values for arguments, by the argument's name, as they stand in columns of that name; and by its type. */
export class Samples {
  private readonly texts = new Map<string, string>();
  /** As the questions have them, by `Type.field(argument)`: there they give full answers. */
  private readonly asked = new Map<string, unknown[]>();

  constructor(schema: GraphQLSchema) {
    for (const { text, variables } of readQuestions()) {
      const types = new TypeInfo(schema);
      visit(
        parse(text),
        visitWithTypeInfo(types, {
          Argument: ({ name, value }) => {
            const at = `${types.getParentType()?.name}.${types.getFieldDef()?.name}(${name.value})`;
            const given = valueFromASTUntyped(value, variables);
            if (given !== undefined) this.asked.set(at, [...(this.asked.get(at) ?? []), given]);
          },
        }),
      );
    }
  }

  /** Values that questions give to an argument. */
  ofQuestions(coordinate: string, argument: string): readonly unknown[] {
    return this.asked.get(`${coordinate}(${argument})`) ?? [];
  }

  async read(departments: ReadonlyMap<string, Department>): Promise<void> {
    for (const { database } of departments.values()) {
      for (const { tableName, columns } of database.entityMetadatas) {
        for (const { propertyName, databaseName, type } of columns) {
          if (!['varchar', 'text'].includes(String(type)) || this.texts.has(propertyName)) continue;
          const [row] = await database.query(
            `SELECT "${databaseName}" AS value FROM "${tableName}" WHERE "${databaseName}" IS NOT NULL LIMIT 1`,
          );
          if (row) this.texts.set(propertyName, String(row.value));
        }
      }
    }
  }

  /** What stands in the columns of a name in some departments, a few of each table. */
  async valuesOf(
    property: string,
    owners: ReadonlySet<string>,
    departments: ReadonlyMap<string, Department>,
  ): Promise<string[]> {
    const values: string[] = [];
    for (const [name, { database }] of departments) {
      for (const { tableName, columns } of owners.has(name) ? database.entityMetadatas : []) {
        for (const { databaseName } of columns.filter(({ propertyName }) => propertyName === property)) {
          const rows: { value: string }[] = await database.query(
            `SELECT DISTINCT "${databaseName}" AS value FROM "${tableName}" WHERE "${databaseName}" IS NOT NULL LIMIT 120`,
          );
          values.push(...rows.map(({ value }) => String(value)));
        }
      }
    }
    return values;
  }

  /** What a field cannot be asked without, but for one argument: `name: value` each. */
  required(coordinate: string, field: GraphQLField<unknown, unknown>, except?: string): string[] {
    return field.args
      .filter((argument) => isRequiredArgument(argument) && argument.name !== except)
      .map(({ name, type }) => {
        const [asked] = this.ofQuestions(coordinate, name);
        const node = asked === undefined ? undefined : astFromValue(asked, type);
        return `${name}: ${node ? print(node) : this.literal(name, type)}`;
      });
  }

  /** A literal that fits a type. */
  literal(name: string, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.literal(name, type.ofType);
    if (isListType(type)) return `[${this.literal(name, type.ofType)}]`;
    if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(isRequiredInputField);
      return `{ ${fields.map((field) => `${field.name}: ${this.literal(field.name, field.type)}`).join(', ')} }`;
    }
    const { name: scalar } = getNamedType(type);
    if (scalar === 'Int' || scalar === 'Float') return '90';
    if (scalar === 'Boolean') return 'true';
    if (scalar === 'Date') return '"2024-06-30"';
    if (scalar === 'YearMonth') return '"2024-06"';
    if (scalar === 'DateTime') return '"2024-06-30T00:00:00+08:00"';
    if (scalar === 'Decimal') return '"1"';
    return JSON.stringify(this.texts.get(name) ?? '城');
  }
}
