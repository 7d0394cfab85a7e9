import { buildSchema, getNamedType, GraphQLInt, isListType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { allRights } from '../shared/access/testing/all-rights';
import { demonstrationDay } from '../shared/time/clock';
import { demonstrationWorld } from '../shared/demonstration/world';
import { startTogether, type GraphFixture } from './graph-fixture';

const world = demonstrationWorld(1);
const county = '140502';
const divisions = world.divisions.filter(({ code }) => code.startsWith(county));

/** The new community is founded on the second of them. */
const days = [demonstrationDay, '2024-07-25', '2024-07-24', '2023-06-01'];

/** Counts of what does not belong to one division below: what holds for all of them, or is kept above them. */
const notOfParts: Readonly<Record<string, readonly string[]>> = {
  housing: ['costRuleCount', 'propertyCreditSummary', 'publishedFigureCount', 'qualityAcceptance.year'],
  'public-security': ['patrolTeamCount', 'publishedFigureCount', 'ruleCount'],
  'market-regulation': [
    ...['commitmentItemCount', 'enterpriseCount', 'penaltyCount', 'publishedFigureCount', 'randomDrawCount'],
  ],
};
/** What communities do not have: streets keep these. */
const ofStreets = ['workRecordCount', 'jointMeetingCount'];
/** What stands in a community and in no compound. */
const besideCompounds = ['elevatorCount', 'overdueElevatorCount'];

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

type Numbers = ReadonlyMap<string, number>;

const blockOf = (department: string): string =>
  department.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

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

/** What a department counts of things of one type on a day. */
async function countedBy(
  department: string,
  type: 'Division' | 'Compound',
  keys: readonly Readonly<Record<string, string>>[],
  on: string,
): Promise<readonly Numbers[]> {
  const asked = graph.departments.get(department);
  if (!asked) throw new Error(`no department "${department}"`);
  const block = blockOf(department);
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

const sumOf = (parts: readonly (Numbers | undefined)[], path: string): number =>
  parts.reduce((sum, part) => sum + (part?.get(path) ?? 0), 0);

describe.each(Object.entries(notOfParts))('what %s counts', (department, exceptions) => {
  const isOfParts = (path: string) =>
    !exceptions.some((name) => path === name || path.startsWith(`${name}.`));

  test.each(days)('of a division on %s is the sum over the divisions below', async (on) => {
    const keys = divisions.map(({ code }) => ({ code }));
    const counted = await countedBy(department, 'Division', keys, on);
    const byCode = new Map(divisions.map(({ code }, index) => [code, counted[index]]));
    const wrong = divisions.flatMap(({ code, level }) => {
      const below = divisions.filter(({ parentCode }) => parentCode === code);
      if (below.length === 0) return [];
      return [...(byCode.get(code) ?? [])].flatMap(([path, value]) => {
        if (!isOfParts(path) || (level === 'TOWNSHIP' && ofStreets.includes(path))) return [];
        const sum = sumOf(
          below.map((each) => byCode.get(each.code)),
          path,
        );
        return sum === value ? [] : [`${path} of ${code}: ${value}, below it ${sum}`];
      });
    });
    expect(wrong).toEqual([]);
    const summed = [...(byCode.get(county) ?? [])].filter(([path, value]) => isOfParts(path) && value > 0);
    expect(summed.length).toBeGreaterThan(on > '2024' ? 2 : 0);
  });

  test.each(days)(
    'of a community on %s is the sum over its compounds, where both are counted',
    async (on) => {
      const communities = divisions.filter(({ level }) => level === 'COMMUNITY');
      const compounds = world.compounds.flatMap(({ id, memberships }) => {
        const current = memberships.find(({ from, to }) => (from ?? '') <= on && on < (to ?? '9999'));
        return current?.communityCode.startsWith(county) ? [{ id, community: current.communityCode }] : [];
      });
      const ofCommunities = await countedBy(
        department,
        'Division',
        communities.map(({ code }) => ({ code })),
        on,
      );
      const ofCompounds = await countedBy(
        department,
        'Compound',
        compounds.map(({ id }) => ({ id })),
        on,
      );
      const both = [...new Set(ofCompounds.flatMap((numbers) => [...numbers.keys()]))].filter(
        (path) => ofCommunities.some((numbers) => numbers.has(path)) && !besideCompounds.includes(path),
      );
      const wrong = communities.flatMap(({ code }, index) =>
        both.flatMap((path) => {
          const own = compounds.flatMap(({ community }, at) => (community === code ? [ofCompounds[at]] : []));
          const [sum, value] = [sumOf(own, path), ofCommunities[index]?.get(path) ?? 0];
          return sum === value ? [] : [`${path} of ${code}: ${value}, its compounds ${sum}`];
        }),
      );
      expect(wrong).toEqual([]);
      expect(on < demonstrationDay || both.length > 2).toBe(true);
    },
  );
});
