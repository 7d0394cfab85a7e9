import { demonstrationWorld } from '../../../shared/demonstration/world';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/department-fixture';
import { demonstrationDay } from '../../../shared/time/clock';
import { marketRegulation } from '../index';

const overdue = `e.suspended_on IS NULL AND (SELECT MAX(c.next_due_on) FROM elevator_check c
  WHERE c.registration_code = e.registration_code) < '${demonstrationDay}'`;

describe('the demonstration rows of market regulation', () => {
  const world = demonstrationWorld();
  let fixture: DepartmentFixture;
  const number = async (sql: string, parameters: unknown[] = []) => {
    const rows: Record<string, unknown>[] = await fixture.department.database.query(sql, parameters);
    return Number(Object.values(rows[0] ?? {})[0]);
  };
  const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');
  const realCompounds = world.compounds.filter(({ real }) => real).map(({ id }) => id);
  const realEnterprises = world.enterprises.filter(({ real }) => real).map(({ uscc }) => uscc);

  beforeAll(async () => {
    fixture = await openFixture(marketRegulation, { demonstrationScale: 1 });
  });
  afterAll(() => fixture.stop());

  it('are the same rows in another database', async () => {
    const other = await openFixture(marketRegulation, { demonstrationScale: 1 });
    for (const { tableName } of fixture.department.database.entityMetadatas) {
      const all = `SELECT * FROM ${tableName}`;
      expect(await other.department.database.query(all)).toEqual(
        await fixture.department.database.query(all),
      );
    }
    await other.stop();
  });

  it('register every enterprise of the world and publish it', async () => {
    const feed = await fixture.department.publishedFeed('enterprises');
    expect(feed?.rows.map(({ uscc }) => uscc)).toEqual(world.enterprises.map(({ uscc }) => uscc).sort());
  });

  it('give some invented enterprises a bad status, and no real one', async () => {
    const last = `SELECT COUNT(*) FROM registration_change c WHERE c.status = ? AND NOT EXISTS
      (SELECT 1 FROM registration_change d WHERE d.uscc = c.uscc AND d.changed_on > c.changed_on)`;
    const share = (count: number) => count / world.enterprises.length;
    expect(share(await number(last, ['ABNORMAL']))).toBeCloseTo(0.04, 2);
    expect(share(await number(last, ['REVOKED']))).toBeCloseTo(0.02, 2);
    const ofReal = `SELECT COUNT(*) FROM registration_change WHERE uscc IN (${marks(realEnterprises)})`;
    expect(realEnterprises.length).toBeGreaterThan(0);
    expect(await number(ofReal, realEnterprises)).toBe(0);
  });

  it('hold every elevator of the world, about one in eight overdue', async () => {
    const codes = world.elevators.map(({ registrationCode }) => registrationCode);
    const ofWorld = `SELECT COUNT(*) FROM elevator WHERE registration_code IN (${marks(codes)})`;
    expect(await number(ofWorld, codes)).toBe(codes.length);
    const share =
      (await number(`SELECT COUNT(*) FROM elevator e WHERE ${overdue}`)) /
      (await number('SELECT COUNT(*) FROM elevator'));
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.16);
  });

  it('register and check every elevator of a real compound in time', async () => {
    const real = `FROM elevator e WHERE e.compound_id IN (${marks(realCompounds)})`;
    expect(await number(`SELECT COUNT(*) ${real}`, realCompounds)).toBeGreaterThan(0);
    expect(
      await number(
        `SELECT COUNT(*) ${real} AND (${overdue} OR e.use_registered_on IS NULL OR e.suspended_on IS NOT NULL
          OR EXISTS (SELECT 1 FROM elevator_check c WHERE c.registration_code = e.registration_code AND c.result <> 'PASS'))`,
        realCompounds,
      ),
    ).toBe(0);
  });

  it('register every elevator that was added to an old building', async () => {
    const codes = world.elevatorAdditions.flatMap(({ registrationCode }) => registrationCode ?? []);
    const registered = `SELECT COUNT(*) FROM elevator WHERE use_registered_on IS NOT NULL AND registration_code IN (${marks(codes)})`;
    expect(codes.length).toBeGreaterThan(0);
    expect(await number(registered, codes)).toBe(codes.length);
  });
});
