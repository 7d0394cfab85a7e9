import { buildSchema, getNamedType, GraphQLInt, isListType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { allRights } from '../shared/access/testing/all-rights';
import { camelName } from '../shared/subgraph/department-roots';
import type { GraphFixture } from './graph-fixture';

/** Counts by their path in the block. */
export type Numbers = ReadonlyMap<string, number>;

/** All that is counted in a department's block, in objects within it, too; persons are suppressed and add up elsewhere. */
function countsOf(type: GraphQLObjectType, depth = 0): string {
  const isFree = ({ args }: GraphQLField<unknown, unknown>) => !args.some(isRequiredArgument);
  const fields = Object.values(type.getFields()).filter((field) => isFree(field) && !isListType(field.type));
  return fields
    .map(({ name, type: given }) => {
      const named = getNamedType(given);
      if (named.name === GraphQLInt.name) return name;
      if (!isObjectType(named) || depth > 0 || 'id' in named.getFields() || named.name === 'PersonCount')
        return '';
      const inner = countsOf(named, depth + 1);
      return inner === '' ? '' : `${name} { ${inner} }`;
    })
    .filter((field) => field !== '')
    .join(' ');
}

function numbersIn(value: unknown, path = ''): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** What a department counts of things of one type on a day; what is unknown is left out. */
export async function countsInBlocks(
  { departments }: Pick<GraphFixture, 'departments'>,
  department: string,
  type: 'Division' | 'Compound',
  keys: readonly Readonly<Record<string, string>>[],
  on: string,
): Promise<readonly Numbers[]> {
  const asked = departments.get(department);
  if (!asked) throw new Error(`no department "${department}"`);
  const block = camelName(department);
  const schema = buildSchema(asked.sdl, { assumeValidSDL: true });
  const fields = (schema.getType(type) as GraphQLObjectType).getFields()[block];
  const selection = countsOf(getNamedType(fields?.type) as GraphQLObjectType);
  const { data, errors } = await asked.answer(
    {
      query: `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on ${type} { ${block}(on: "${on}") { ${selection} } } } }`,
      variables: { keys: keys.map((key) => ({ __typename: type, ...key })) },
    },
    allRights,
  );
  expect(errors).toBeUndefined();
  const entities = data?.['_entities'] as readonly Readonly<Record<string, unknown>>[];
  return entities.map((entity) => new Map(numbersIn(entity[block])));
}
