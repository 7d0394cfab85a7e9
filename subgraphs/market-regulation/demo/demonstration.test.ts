import { demonstrationWorld } from '../../../shared/demonstration/world';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
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
    expect(feed?.rows.map(({ uscc }) => uscc)).toEqual(world.enterprises.map(({ uscc }) => uscc).toSorted());
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

  it('penalise invented bodies only, 45 times', async () => {
    expect(await number('SELECT COUNT(*) FROM penalty')).toBe(45);
    const ofReal = `SELECT COUNT(*) FROM penalty WHERE uscc IN (${marks(realEnterprises)})`;
    expect(await number(ofReal, realEnterprises)).toBe(0);
  });

  it('inspect no real enterprise, and let no licence of one run out', async () => {
    const among = `IN (${marks(realEnterprises)})`;
    expect(await number(`SELECT COUNT(*) FROM inspection WHERE target_uscc ${among}`, realEnterprises)).toBe(
      0,
    );
    const licences = `FROM licence WHERE uscc ${among}`;
    expect(await number(`SELECT COUNT(*) ${licences}`, realEnterprises)).toBe(realEnterprises.length);
    expect(await number(`SELECT COUNT(*) ${licences} AND valid_to IS NOT NULL`, realEnterprises)).toBe(0);
    expect(
      await number('SELECT COUNT(*) FROM licence WHERE valid_to < ?', [demonstrationDay]),
    ).toBeGreaterThan(0);
  });

  it('have about 350 inspections at every stage, some in this month and some failed', async () => {
    const count = (where: string) => number(`SELECT COUNT(*) FROM inspection WHERE ${where}`);
    expect(Math.abs((await count('1 = 1')) - 350)).toBeLessThan(50);
    for (const some of [
      'inspected_on IS NULL',
      'inspected_on IS NOT NULL AND published_on IS NULL',
      `published_on >= '2024-11-01'`,
      `published_on IS NOT NULL AND result = 'FAIL' AND domain = 'FOOD'`,
      `result = 'RECTIFYING'`,
    ]) {
      expect([some, (await count(some)) > 0]).toEqual([some, true]);
    }
    expect(await count(`drawn_on > '${demonstrationDay}' OR inspected_on > '${demonstrationDay}'`)).toBe(0);
    expect(await count('(inspected_on IS NULL) <> (result IS NULL)')).toBe(0);
  });

  it('have a failed food check of a firm that delivers meals, not at a care facility', async () => {
    const meals = world.enterprises.filter(({ roles }) => roles.includes('MEAL_SERVICE'));
    const marks = meals.map(() => '?').join(', ');
    const failed = `SELECT COUNT(*) FROM inspection WHERE domain = 'FOOD' AND facility_id IS NULL AND result <> 'PASS'
      AND published_on IS NOT NULL AND inspected_on >= '2023-11-15' AND target_uscc IN (${marks})`;
    expect(
      await number(
        failed,
        meals.map(({ uscc }) => uscc),
      ),
    ).toBeGreaterThan(0);
  });

  it('place every inspection where its site is, or where the body is registered', async () => {
    const { database } = fixture.department;
    const rows: Record<'facility_id' | 'target_uscc' | 'division_code', string | null>[] =
      await database.query('SELECT facility_id, target_uscc, division_code FROM inspection');
    const siteOf = new Map(world.careFacilities.map(({ id, communityCode }) => [id, communityCode]));
    const countyOf = new Map(world.enterprises.map(({ uscc, countyCode }) => [uscc, countyCode]));
    expect(rows.length).toBeGreaterThan(0);
    for (const { facility_id: facility, target_uscc: body, division_code: place } of rows) {
      expect(place).toBe(facility === null ? countyOf.get(String(body)) : siteOf.get(String(facility)));
    }
  });

  it('invent persons for every post, at invented bodies only, with names and numbers that nobody has', async () => {
    const { database } = fixture.department;
    type PersonRow = Record<'post' | 'uscc' | 'name' | 'appointed_on', string> & { phone: string | null };
    const persons: PersonRow[] = await database.query('SELECT * FROM responsible_person');
    const ofPost = (wanted: string) => persons.filter(({ post }) => post === wanted);
    expect(ofPost('LEGAL_REPRESENTATIVE')).toHaveLength(world.enterprises.length - realEnterprises.length);
    expect(ofPost('QUALITY_DIRECTOR').length).toBeGreaterThan(3);
    expect(ofPost('ELEVATOR_SAFETY_OFFICER').length).toBeGreaterThan(10);
    expect(persons.filter(({ uscc }) => realEnterprises.includes(uscc))).toEqual([]);
    const odd = persons.filter(
      ({ name, phone, appointed_on: day }) =>
        !/^\p{Script=Han}[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/u.test(name) ||
        (phone !== null && !/^120\d{8}$/.test(phone)) ||
        day > demonstrationDay,
    );
    expect(odd).toEqual([]);
  });

  it('know every care facility, and licence nearly every kitchen', async () => {
    expect(await number('SELECT COUNT(*) FROM care_site')).toBe(world.careFacilities.length);
    const kitchens = await number('SELECT COUNT(*) FROM care_site WHERE serves_food = 1');
    const licensed = await number(
      `SELECT COUNT(*) FROM licence JOIN care_site ON care_site.facility_id = licence.facility_id WHERE kind = 'FOOD'`,
    );
    expect(licensed / kitchens).toBeGreaterThan(0.9);
  });

  it('fall short of no target, the district being real', async () => {
    const { database } = fixture.department;
    expect(await number('SELECT COUNT(*) FROM quality_result')).toBeGreaterThan(0);
    const short = await database.query(
      `SELECT r.indicator FROM quality_result r JOIN quality_target t
        ON t.division_code = r.division_code AND t.indicator = r.indicator WHERE r.actual < t.target`,
    );
    expect(short).toEqual([]);
  });

  it('hold the figures of documents with their place, none of them added up', async () => {
    expect(await number('SELECT COUNT(*) FROM published_figure')).toBe(39);
    expect(await number(`SELECT COUNT(*) FROM published_figure WHERE document = '' OR section = ''`)).toBe(0);
    expect(
      await number(`SELECT COUNT(*) FROM published_figure WHERE indicator = 'HIGH_TECH_ENTERPRISES'`),
    ).toBe(3);
  });

  it('check materials of invented projects: some failed, some with a false report, in the year of the day too', async () => {
    const count = (where: string) => number(`SELECT COUNT(*) FROM material_check WHERE ${where}`);
    for (const some of [
      `result = 'FAIL' AND checked_on >= '2024-01-01'`,
      `report_genuine = 0 AND checked_on >= '2024-01-01'`,
      `result = 'PASS' AND report_genuine = 1`,
    ]) {
      expect([some, (await count(some)) > 0]).toEqual([some, true]);
    }
    expect(await count(`published_on > '${demonstrationDay}'`)).toBe(0);
    const suppliers = `supplier_uscc IN (${marks(realEnterprises)})`;
    expect(await number(`SELECT COUNT(*) FROM material_check WHERE ${suppliers}`, realEnterprises)).toBe(0);
  });

  it('stand in tables whose columns are those of the classes', async () => {
    for (const { tableName, columns } of fixture.department.database.entityMetadatas) {
      const table: { name: string; notnull: number; pk: number }[] = await fixture.department.database.query(
        `PRAGMA table_info(${tableName})`,
      );
      const ofTable = table.map(({ name, notnull, pk }) => `${name} ${notnull} ${pk > 0}`).toSorted();
      const ofClass = columns
        .map(
          ({ databaseName, isNullable, isPrimary }) => `${databaseName} ${isNullable ? 0 : 1} ${isPrimary}`,
        )
        .toSorted();
      expect([tableName, ofTable]).toEqual([tableName, ofClass]);
    }
  });
});
