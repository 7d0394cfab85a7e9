import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Seeded } from './seeded';

/** An operation that a frontend could well send. */
export interface BenignOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that exist in the demonstration, by the argument's name. */
const values: Readonly<Record<string, readonly string[]>> = {
  code: ['140500', '140502', '140581'],
  within: ['140500', '140502'],
  week: ['2024-W45', '2024-W46'],
  halfYear: ['2023-H2', '2024-H1'],
  name: ['湖滨', '北石店', '示例'],
  uscc: ['U1140502XN0000001Q'],
  ids: ['CMP-140502-0001', 'CMP-140502-0002'],
};
const anyId = ['CMP-140502-0001', 'CF-140502-001', 'unknown'];

const deepest = 7;
const mostFields = 4;
const largestPage = 3;

/** A random walk through the schema that stays well within every limit, with variables, aliases and fragments. */
export function benignOperation(schema: GraphQLSchema, random: Seeded): BenignOperation {
  return new Walk(schema, random).operation();
}

class Walk {
  private readonly variables = new Map<string, { type: string; value: unknown }>();
  private readonly fragments: string[] = [];
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Seeded,
  ) {}

  operation(): BenignOperation {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('expected a schema with queries');
    const roots = this.random.some(Object.values(query.getFields()), this.random.int(1, 3));
    const selections = roots.map((field) => this.field(field, 1));
    const definitions = [...this.variables].map(([name, { type }]) => `$${name}: ${type}`);
    const head = definitions.length > 0 ? `query Benign(${definitions.join(', ')}) ` : '';
    return {
      query: `${head}{ ${selections.join(' ')} } ${this.fragments.join(' ')}`.trim(),
      variables: Object.fromEntries([...this.variables].map(([name, { value }]) => [name, value])),
    };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const given = field.args.flatMap((argument) => this.argument(argument));
    const name = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
    if (isLeafType(type)) return this.aliased(name);
    return isObjectType(type) ? `${this.aliased(name)} ${this.selections(type, depth + 1)}` : name;
  }

  private aliased(field: string): string {
    if (this.aliases >= 20 || !this.random.chance(0.1)) return field;
    this.aliases += 1;
    return `alias${this.aliases}: ${field}`;
  }

  private selections(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const open = depth >= deepest ? leaves : fields;
    const chosen = this.random.some(open, this.random.int(1, mostFields));
    const text = `{ ${['__typename', ...chosen.map((field) => this.field(field, depth))].join(' ')} }`;
    if (!this.random.chance(0.15)) return text;
    const name = `Fragment${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${text}`);
    return `{ ...${name} }`;
  }

  private argument(argument: GraphQLArgument): string[] {
    if (argument.name === 'first') return [`first: ${this.given('Int!', this.random.int(0, largestPage))}`];
    const required = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!required && !(argument.name === 'on' && this.random.chance(0.3))) return [];
    if (argument.name === 'on') return [`on: ${this.given('Date', '2024-10-01')}`];
    if (getNamedType(argument.type).name === 'Int') {
      return [`${argument.name}: ${this.given(String(argument.type), 2024)}`];
    }
    const value = this.random.pick(values[argument.name] ?? anyId);
    const isList = isNonNullType(argument.type) && isListType(argument.type.ofType);
    return [`${argument.name}: ${this.given(String(argument.type), isList ? [value] : value)}`];
  }

  /** The value, written out or as a variable. */
  private given(type: string, value: unknown): string {
    if (this.random.chance(0.5)) return JSON.stringify(value);
    const name = `v${this.variables.size}`;
    this.variables.set(name, { type, value });
    return `$${name}`;
  }
}
