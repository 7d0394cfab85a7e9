import {
  isNonNullType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FormattedExecutionResult,
} from 'graphql';
import { accessMapOf } from '../../shared/access/access-map';
import { isAbove } from '../../shared/access/level';
import { roles } from '../../shared/access/role';
import type { Visit } from '../../shared/access/visit';
import { buildSubgraph } from '../../shared/subgraph/build-subgraph';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { civilAffairs } from './index';
import { company, keptAsks, type KeptAsk, type Path } from './testing/kept-asks';
import { openKeptFacts } from './testing/kept-facts';
import { rightsOfRole } from './testing/rights';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openKeptFacts();
});
afterAll(() => fixture.stop());

/** What stands at a path of an answer; null as soon as something on the way is. */
function at(answer: FormattedExecutionResult, path: Path): unknown {
  let found: unknown = answer.data;
  for (const step of path) {
    if (found === null || found === undefined) return null;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found;
}

async function expectRefused(ask: KeptAsk, visitor: Visit, reason: string): Promise<void> {
  const answer = await fixture.ask(ask.query, {}, visitor);
  expect(at(answer, ask.path)).toBeNull();
  expect(answer.errors).toHaveLength(1);
  const [error] = answer.errors ?? [];
  expect(error?.extensions).toEqual({ code: 'FORBIDDEN', reason });
  const refusedAt = error?.path ?? [];
  expect(ask.path.slice(0, refusedAt.length)).toEqual(refusedAt);
  expect(at(answer, refusedAt)).toBeNull();
  expect(at(answer, ['company', 'name'])).toBe(company.name);
}

async function expectSeen(ask: KeptAsk, visitor: Visit): Promise<void> {
  const answer = await fixture.ask(ask.query, {}, visitor);
  expect(answer.errors).toBeUndefined();
  expect(at(answer, ask.path)).toEqual(ask.value);
  expect(at(answer, ['company', 'name'])).toBe(company.name);
}

describe.each(roles)('a %s of the county', (role) => {
  const visitor = visitAs(role, ['140502']);
  const seen = rightsOfRole[role];
  test.each(keptAsks)(`is shown ${seen.join(', ') || 'nothing'}: $fact ($right)`, async (ask) => {
    if (seen.includes(ask.right)) await expectSeen(ask, visitor);
    else await expectRefused(ask, visitor, role === 'PUBLIC' ? 'sign-in' : 'scope');
  });
});

const named = { scopes: ['civil-affairs:special-family'] };

test.each(keptAsks)('an officer who is named for special families is shown: $fact', async (ask) => {
  await expectSeen(ask, visitAs('CIVIL_AFFAIRS_OFFICER', ['140502'], named));
});

test.each(['STREET_STAFF', 'COMMUNITY_WORKER', 'LEADER'] as const)(
  'a %s whose token names special families or sensitive facts is not shown them',
  async (role) => {
    const scopes = ['civil-affairs:special-family', 'civil-affairs:sensitive'];
    for (const ask of keptAsks.filter(({ right }) => ['SENSITIVE', 'SPECIAL_FAMILY'].includes(right))) {
      await expectRefused(ask, visitAs(role, ['140502'], { scopes }), 'scope');
    }
  },
);

test.each(keptAsks)('an officer of another city is refused: $fact', async (ask) => {
  await expectRefused(ask, visitAs('CIVIL_AFFAIRS_OFFICER', ['419001'], named), 'division');
});

test.each(keptAsks)('an officer who says no purpose: $fact ($right)', async (ask) => {
  const hasty = visitAs('CIVIL_AFFAIRS_OFFICER', ['140502'], { ...named, purpose: null });
  await (ask.right === 'INTERNAL' ? expectSeen(ask, hasty) : expectRefused(ask, hasty, 'purpose'));
});

test('there is an ask for every field, condition and order that is kept', () => {
  const { schema, sdl } = buildSubgraph(civilAffairs);
  const asked = new Set(keptAsks.flatMap(({ query }) => coordinatesOf(query, new TypeInfo(schema))));
  const kept = [...accessMapOf([{ name: 'civil-affairs', sdl }])].filter(
    ([, { level }]) => level !== 'PUBLIC',
  );
  expect(kept.map(([coordinate]) => coordinate).filter((coordinate) => !asked.has(coordinate))).toEqual([]);
  expect(kept.length).toBeGreaterThan(40);
});

test('whatever is kept above INTERNAL is nullable', () => {
  const { schema, sdl } = buildSubgraph(civilAffairs);
  const kept = [...accessMapOf([{ name: 'civil-affairs', sdl }])].filter(([, { level }]) =>
    isAbove(level, 'INTERNAL'),
  );
  const fields = kept.flatMap(([coordinate]) => {
    const [typeName = '', name = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    return isObjectType(type) ? [{ coordinate, type: type.getFields()[name]?.type }] : [];
  });
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ coordinate }) => coordinate)).toEqual([]);
  expect(fields.length).toBeGreaterThan(25);
});

/** Fields of objects and inputs, arguments, and values of enums that a query uses. */
function coordinatesOf(query: string, info: TypeInfo): string[] {
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field: ({ name }) => void found.push(`${info.getParentType()?.name}.${name.value}`),
      Argument: ({ name }) =>
        void found.push(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${name.value})`),
      ObjectField: ({ name }) => void found.push(`${String(info.getParentInputType())}.${name.value}`),
      EnumValue: ({ value }) => void found.push(`${String(info.getInputType())}.${value}`.replace('!', '')),
    }),
  );
  return found;
}
