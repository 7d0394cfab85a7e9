import { openFixture, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { rightsOfRoles, roles } from '../../shared/access/role';
import { levels } from '../../shared/access/level';
import { housing } from '../../subgraphs/housing';
import { Seeded } from '../attacks/seeded';
import { sized, tell } from '../torture/full-form';
import { comparePolicies, divisionRows, parents } from './policy-pairs';
import { tableLevels, tableRoles, verdictOf } from './policy-table';

const seed = Number(process.env['SEED'] ?? 20_241_121);
const count = sized(2_000, 20_000);

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(housing, { references: { divisions: divisionRows } });
});
afterAll(() => fixture?.stop());

test('the table was read: every role, every level', () => {
  expect([...tableRoles].sort()).toEqual([...roles].sort());
  expect(tableLevels).toEqual(levels);
  expect(parents.size).toBeGreaterThan(2_000);
});

test(`table and product say the same of ${count} random askers and fields (seed ${seed})`, async () => {
  const report = await comparePolicies(count, new Seeded(seed), (visit) =>
    fixture.department.createContext(visit),
  );
  tell(
    `policy: ${count} random askers and fields, ${report.disagreements.length} disagreements, seed ${seed}`,
  );
  expect(report.disagreements).toEqual([]);
  for (const verdict of ['shown', 'sign-in', 'scope', 'purpose', 'division']) {
    expect([verdict, (report.byVerdict.get(verdict) ?? 0) > count / 200]).toEqual([verdict, true]);
  }
});

test('a product that would grant one thing more, or does not ask where a thing stands, disagrees', async () => {
  const context = (visit: Parameters<typeof fixture.department.createContext>[0]) =>
    fixture.department.createContext(visit);
  const { HOUSING_OFFICER } = rightsOfRoles;
  const whole = HOUSING_OFFICER.scopes;
  try {
    Object.assign(HOUSING_OFFICER, { scopes: [...whole, 'housing:sensitive'] });
    const { disagreements } = await comparePolicies(2_000, new Seeded(seed), context);
    expect(disagreements.length).toBeGreaterThan(0);
    for (const { pair } of disagreements) expect(pair.asker.role).toBe('HOUSING_OFFICER');
  } finally {
    Object.assign(HOUSING_OFFICER, { scopes: whole });
  }
  const everywhere = await comparePolicies(500, new Seeded(seed), (visit) =>
    context({ ...visit, caller: { ...visit.caller, divisions: 'everywhere' } }),
  );
  expect(new Set(everywhere.disagreements.map(({ table }) => table))).toEqual(new Set(['division']));
});

test('the table itself, at some of its cells', () => {
  const asker = { role: 'STREET_STAFF', scopes: [], divisions: ['140502'], purpose: '探访' };
  const field = { department: 'civil-affairs', level: 'SENSITIVE' };
  expect(verdictOf(asker, field)).toBe('scope');
  expect(verdictOf(asker, { ...field, about: 'living alone' })).toBe('shown');
  expect(verdictOf({ ...asker, purpose: undefined }, { ...field, about: 'living alone' })).toBe('purpose');
  expect(verdictOf({ ...asker, role: 'AUDITOR' }, { ...field, level: 'INTERNAL' })).toBe('scope');
});
