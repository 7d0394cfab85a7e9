import { parse, TypeInfo, visit, visitWithTypeInfo, type FormattedExecutionResult } from 'graphql';
import { accessMapOf } from '../../shared/access/access-map';
import type { Level } from '../../shared/access/level';
import { roles, type Role } from '../../shared/access/role';
import type { Visit } from '../../shared/access/visit';
import { buildSubgraph } from '../../shared/subgraph/build-subgraph';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { housing } from './index';
import type { KeptAsk } from './testing/kept-ask';
import { keptAsks } from './testing/kept-asks';
import { openKeptFacts } from './testing/kept-facts';

/** The table of who may see what, as far as facts of housing go. */
const seenBy: Readonly<Record<Role, readonly Level[]>> = {
  PUBLIC: [],
  LEADER: ['INTERNAL'],
  DATA_OFFICER: ['INTERNAL'],
  HOUSING_OFFICER: ['INTERNAL', 'PERSONAL'],
  MARKET_OFFICER: ['INTERNAL'],
  CIVIL_AFFAIRS_OFFICER: ['INTERNAL'],
  POLICE_OFFICER: ['INTERNAL'],
  STREET_STAFF: ['INTERNAL'],
  COMMUNITY_WORKER: ['INTERNAL'],
  AUDITOR: [],
};

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openKeptFacts();
});
afterAll(() => fixture.stop());

type Path = readonly (string | number)[];

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
  if (ask.rest) expect(at(answer, ask.rest[0])).toEqual(ask.rest[1]);
}

async function expectSeen(ask: KeptAsk, visitor: Visit): Promise<void> {
  const answer = await fixture.ask(ask.query, {}, visitor);
  expect(answer.errors).toBeUndefined();
  expect(at(answer, ask.path)).toEqual(ask.value);
  if (ask.rest) expect(at(answer, ask.rest[0])).toEqual(ask.rest[1]);
}

describe.each(roles)('a %s of the city', (role) => {
  const visitor = visitAs(role, ['140500']);
  test.each(keptAsks)(`${seenBy[role].join(', ') || 'nothing'} is shown: $fact ($level)`, async (ask) => {
    if (seenBy[role].includes(ask.level)) await expectSeen(ask, visitor);
    else await expectRefused(ask, visitor, role === 'PUBLIC' ? 'sign-in' : 'scope');
  });
});

test.each(keptAsks.filter(({ elsewhere }) => elsewhere === 'refused'))(
  'a housing officer of another city is refused: $fact',
  async (ask) => {
    await expectRefused(ask, visitAs('HOUSING_OFFICER', ['419001']), 'division');
  },
);

test.each(keptAsks)('a housing officer who says no purpose: $fact ($level)', async (ask) => {
  const hasty = visitAs('HOUSING_OFFICER', ['140502'], { purpose: null });
  await (ask.level === 'INTERNAL' ? expectSeen(ask, hasty) : expectRefused(ask, hasty, 'purpose'));
});

test('there is an ask for every field, condition and order that is kept', () => {
  const { schema, sdl } = buildSubgraph(housing);
  const asked = new Set(keptAsks.flatMap(({ query }) => coordinatesOf(query, new TypeInfo(schema))));
  const kept = [...accessMapOf([{ name: 'housing', sdl }])].filter(([, { level }]) => level !== 'PUBLIC');
  expect(kept.map(([coordinate]) => coordinate).filter((coordinate) => !asked.has(coordinate))).toEqual([]);
  expect(kept.length).toBeGreaterThan(40);
});

/** Fields of objects and inputs, and values of enums, that a query uses. */
function coordinatesOf(query: string, info: TypeInfo): string[] {
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field: ({ name }) => void found.push(`${info.getParentType()?.name}.${name.value}`),
      ObjectField: ({ name }) => void found.push(`${String(info.getParentInputType())}.${name.value}`),
      EnumValue: ({ value }) => void found.push(`${String(info.getInputType())}.${value}`.replace('!', '')),
    }),
  );
  return found;
}
