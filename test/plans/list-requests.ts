import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** A street with rows of its own. Of most of a city, an engine may rightly read all. */
export const street = '140502002';

const values: Readonly<Record<string, string>> = {
  projectNo: '"RP-140502-2024-006"',
  ruleNo: '"QUALITY-DIRECTOR-140502-1"',
  planYear: '2024',
  planYears: '2024',
  Boolean: 'true',
  Date: '"2024-06-01"',
  Int: '1',
  YearMonth: '"2024-11"',
};

/** A root list of a department, asked in each way that its arguments allow, each way by an alias of its own. */
export interface ListRequest {
  readonly root: string;
  /** @param cursors where each way goes on, in their order; the first page where there is none */
  readonly text: (cursors?: readonly (string | null)[]) => string;
}

/** All lists of rows in a division: plain, by each condition of the filter, and in each order. */
export function listRequests(schemaText: string): ListRequest[] {
  const roots = Object.values(buildSchema(schemaText).getQueryType()?.getFields() ?? {});
  return roots.filter(isList).map((root) => {
    const ways = waysToAsk(root);
    return {
      root: root.name,
      text: (cursors = []) =>
        `{ ${ways.map((way, index) => asked(root.name, way, index, cursors[index])).join(' ')} }`,
    };
  });
}

/** Of a department: the gateway's own directory, which is in memory, is searched by name. */
function isList({ args, type }: GraphQLField<unknown, unknown>): boolean {
  const names = new Set(args.map(({ name }) => name));
  return names.has('within') && !names.has('name') && getNamedType(type).name.endsWith('Connection');
}

function asked(root: string, way: string, index: number, cursor: string | null = null): string {
  const after = cursor === null ? '' : `, after: ${JSON.stringify(cursor)}`;
  const page = 'totalCount pageInfo { endCursor } nodes { __typename }';
  return `way${index}: ${root}(within: "${street}", first: 2${after}${way}) { ${page} }`;
}

function waysToAsk({ args }: GraphQLField<unknown, unknown>): string[] {
  const always = args.filter((arg) => isRequiredArgument(arg) && arg.name !== 'within');
  const needed = always.map(({ name, type }) => `, ${name}: ${valueOf(name, type)}`).join('');
  const free = args.filter(
    (arg) => !always.includes(arg) && !['within', 'first', 'after'].includes(arg.name),
  );
  return ['', ...free.flatMap(waysOf)].map((way) => `${needed}${way && `, ${way}`}`);
}

function waysOf({ name, type }: GraphQLArgument): string[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return [`${name}: ${valueOf(name, type)}`];
  const fields = Object.values(input.getFields());
  const order = input.getFields()['direction'] && getNamedType(fields[0]?.type);
  if (isEnumType(order)) {
    const directions = ['ASC', 'DESC'];
    return order
      .getValues()
      .flatMap((value) => directions.map((way) => `${name}: { field: ${value.name}, direction: ${way} }`));
  }
  return fields.map((field) => `${name}: { ${field.name}: ${valueOf(field.name, field.type)} }`);
}

function valueOf(name: string, type: GraphQLInputType): string {
  const known = getNullableType(type);
  if (isListType(known)) return `[${valueOf(name, known.ofType)}]`;
  if (isEnumType(known)) return known.getValues()[0]?.name ?? '';
  const value = values[name] ?? values[getNamedType(known).name];
  if (value === undefined) throw new Error(`expected a sample value for ${name} of type ${String(type)}`);
  return value;
}
