import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(housing, { demonstrationScale: 1 });
});
afterAll(() => fixture.stop());

const one = async (sql: string): Promise<number> =>
  Number((await fixture.department.database.query(sql))[0].counted);

test('the demonstration has tickets at every level of supervision, linked ones, and counters', async () => {
  for (const level of ['DEPARTMENT', 'SUPERVISION_13710', 'LEADER']) {
    expect(
      await one(`SELECT COUNT(*) AS counted FROM ticket_escalation WHERE level = '${level}'`),
    ).toBeGreaterThan(0);
  }
  expect(
    await one(
      'SELECT COUNT(*) AS counted FROM ticket WHERE handed_over_on IS NOT NULL AND linked_ticket_no IS NOT NULL',
    ),
  ).toBeGreaterThan(0);
  expect(
    await one("SELECT COUNT(*) AS counted FROM ticket WHERE first_department = 'public-security'"),
  ).toBeGreaterThan(0);
  expect(await one('SELECT COUNT(*) AS counted FROM service_point')).toBeGreaterThan(1);
});

test('no ticket is about a compound that is real', async () => {
  expect(
    await one(
      'SELECT COUNT(*) AS counted FROM ticket t JOIN compound c ON c.compound_id = t.compound_id WHERE c.synthetic = 0',
    ),
  ).toBe(0);
  expect(await one('SELECT COUNT(*) AS counted FROM compound WHERE synthetic = 0')).toBeGreaterThan(0);
});
