import { createHash } from 'node:crypto';
import type { Insert } from '../../../shared/database/insert';
import { isResidentId } from '../../../shared/identifiers/resident-id';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { demonstrationWorld } from '../../../shared/demonstration/world';
import { createClock, demonstrationDay } from '../../../shared/time/clock';
import type { DifficultyCount } from '../elder/elder-summary';
import { careHazardDomains } from '../facility/care-hazard-domain';
import { civilAffairs } from '../index';
import { askBlocks } from '../testing/ask-entities';
import { insertDemonstration } from './demonstration';

const world = demonstrationWorld(1);
const realCompounds = world.compounds.filter(({ real }) => real).map(({ id }) => id);

let fixture: DepartmentFixture;

async function rowsOf<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return fixture.department.database.query(sql, [...parameters]) as Promise<Row[]>;
}

async function countOf(sql: string, parameters: readonly unknown[] = []): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, parameters);
  return Number(row?.n);
}

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

beforeAll(async () => {
  fixture = await openFixture(civilAffairs, {
    demonstrationScale: 1,
    references: {
      divisions: world.divisions,
      compounds: world.compounds.map((compound) => ({ ...compound, synthetic: !compound.real })),
    },
  });
});
afterAll(() => fixture.stop());

test('publishes every division of the world, those with a first day with it', async () => {
  const feed = await fixture.department.publishedFeed('divisions');
  expect(feed?.rows).toHaveLength(world.divisions.length);
  expect(feed?.rows.filter(({ validFrom }) => validFrom !== null)).toEqual([
    {
      code: '140502100-P01',
      name: '阳光社区',
      level: 'COMMUNITY',
      parentCode: '140502100',
      codeSource: 'PENDING',
      validFrom: '2024-07-25',
      validTo: null,
    },
  ]);
});

test('the new community says who founded it and where it lies', async () => {
  const [block] = await askBlocks(
    fixture,
    'Division',
    [{ code: '140502100-P01' }],
    'committeeName boundaryText establishedBy { document issuer synthetic } publishedFigures { indicator value unit document }',
  );
  expect(block).toEqual({
    committeeName: '山西省晋城市城区北石店镇阳光社区居民委员会',
    boundaryText: '东至阳光地带小区和司徒小区交界处(含阳光云上小区),西至宇光电缆厂,南至北环街,北至司徒村东岭',
    establishedBy: { document: '城政发〔2024〕7号', issuer: '晋城市城区人民政府', synthetic: false },
    publishedFigures: [
      {
        indicator: 'FOUNDING_COMPOUNDS',
        value: '2',
        unit: '个 / compounds',
        document: '城政发〔2024〕7号',
      },
    ],
  });
});

test('before the new community stood its elders count for the former one', async () => {
  const codes = [{ code: '140502100-P01' }, { code: '140502100229' }];
  const total = 'elderSummary { total { value } }';
  const [before, after] = await Promise.all([
    askBlocks(fixture, 'Division', codes, total, '(on: "2024-07-24")'),
    askBlocks(fixture, 'Division', codes, total, '(on: "2024-07-25")'),
  ]);
  const valueOf = (block: unknown) =>
    (block as { elderSummary: { total: { value: number } } } | null)?.elderSummary.total.value;
  expect(valueOf(before[0])).toBeUndefined();
  expect(valueOf(after[0])).toBeGreaterThan(100);
  const newcomers = await countOf(
    `elder JOIN reference_membership belongs ON belongs.compound_id = elder.compound_id
     WHERE belongs.community_code = '140502100229' AND elder.registered_on = '2024-07-25'`,
  );
  expect((valueOf(before[1]) ?? 0) + newcomers).toBe((valueOf(after[0]) ?? 0) + (valueOf(after[1]) ?? 0));
});

test('about 30,000 elders, one in eight in special difficulty, each in one place', async () => {
  const elders = await countOf('elder');
  expect(elders).toBeGreaterThan(28_000);
  expect(elders).toBeLessThan(34_000);
  const difficult = await countOf(
    `elder WHERE living_alone + empty_nest + left_behind + disabled_ability + severe_disability
     + family_planning_special + other_difficulty > 0`,
  );
  expect(difficult / elders).toBeGreaterThan(0.1);
  expect(difficult / elders).toBeLessThan(0.14);
  expect(await countOf('elder WHERE (compound_id IS NULL) = (community_code IS NULL)')).toBe(0);
  expect(await countOf('elder WHERE synthetic = 0')).toBe(0);
});

test('no elder can be a real person: area 99, phone 120, a name of the sexagenary cycle', async () => {
  const elders = await rowsOf<{ name: string; resident_id: string; phone: string; birth_year: number }>(
    'SELECT name, resident_id, phone, birth_year FROM elder',
  );
  const wrong = elders.filter(
    ({ name, resident_id: id, phone, birth_year: year }) =>
      !/^.[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/.test(name) ||
      !isResidentId(id) ||
      !id.startsWith('99') ||
      id.slice(6, 10) !== String(year) ||
      !/^120\d{8}$/.test(phone),
  );
  expect(wrong).toEqual([]);
  expect(new Set(elders.map((elder) => elder.resident_id)).size).toBe(elders.length);
});

test('residents of the 18 pilot compounds add up to the published number', async () => {
  const pilots = world.compounds.filter(({ pilot }) => pilot).map(({ id }) => id);
  const [row] = await rowsOf<{ persons: number }>(
    `SELECT SUM(persons) AS persons FROM resident_population WHERE compound_id IN (${marks(pilots)})`,
    pilots,
  );
  expect(Number(row?.persons)).toBe(3_247);
});

test('the share of elders is plausible in every county', async () => {
  const counties = ['140502', '140521', '140522', '140524', '140525', '140581', '419001', '530181'];
  const blocks = await askBlocks(
    fixture,
    'Division',
    counties.map((code) => ({ code })),
    'elderShare { share }',
  );
  const shares = blocks.map((block) => Number((block as { elderShare: { share: string } }).elderShare.share));
  expect(Math.min(...shares)).toBeGreaterThan(0.18);
  expect(Math.max(...shares)).toBeLessThan(0.24);
});

test('where the name of a compound is real everybody due was visited, and it has no facility', async () => {
  const missed = await countOf(
    `elder JOIN (SELECT DISTINCT month FROM care_visit) months ON elder.registered_on < months.month
     LEFT JOIN care_visit visit ON visit.elder_id = elder.elder_id AND visit.month = months.month
     WHERE elder.compound_id IN (${marks(realCompounds)})
       AND elder.living_alone + elder.empty_nest + elder.left_behind + elder.disabled_ability
         + elder.severe_disability + elder.family_planning_special + elder.other_difficulty > 0
       AND (visit.result IS NULL OR visit.result = 'DECLINED')`,
    realCompounds,
  );
  expect(missed).toBe(0);
  expect(await countOf(`care_facility WHERE compound_id IN (${marks(realCompounds)})`, realCompounds)).toBe(
    0,
  );
});

test('hazards and entries of dishonesty are of invented bodies only', async () => {
  const real = world.enterprises.filter((enterprise) => enterprise.real).map(({ uscc }) => uscc);
  expect(real.length).toBeGreaterThan(3);
  expect(await countOf(`dishonesty_listing WHERE uscc IN (${marks(real)})`, real)).toBe(0);
  expect(await countOf(`care_facility WHERE operator_uscc IN (${marks(real)})`, real)).toBe(0);
  expect(await countOf('dishonesty_listing WHERE removed_on IS NULL')).toBeGreaterThan(0);
  expect(await countOf("care_facility WHERE name NOT LIKE '%演示%'")).toBe(0);
});

test('nothing is dated after the day of the demonstration, and this month is not empty', async () => {
  const dates = [
    ['elder', 'registered_on'],
    ['elder', 'left_on'],
    ['care_visit', 'visited_on'],
    ['facility_hazard', 'found_on'],
    ['facility_hazard', 'rectified_on'],
    ['facility_check', 'checked_on'],
    ['dishonesty_listing', 'listed_on'],
  ] as const;
  for (const [table, column] of dates) {
    expect([table, column, await countOf(`${table} WHERE ${column} > ?`, [demonstrationDay])]).toEqual([
      table,
      column,
      0,
    ]);
  }
  expect(await countOf("care_visit WHERE month = '2024-11'")).toBeGreaterThan(2_000);
});

test('in the district each domain has open hazards', async () => {
  const rows = await rowsOf<{ domain: string }>(
    `SELECT DISTINCT hazard.domain FROM facility_hazard hazard
     JOIN care_facility facility ON facility.facility_id = hazard.facility_id
     WHERE hazard.rectified_on IS NULL AND facility.community_code LIKE '140502%'`,
  );
  expect(rows.map(({ domain }) => domain).sort()).toEqual([...careHazardDomains].sort());
});

test('the compound of the sample questions shows all its numbers', async () => {
  const [block] = await askBlocks(
    fixture,
    'Compound',
    [{ id: 'CMP-140502-0001' }],
    `elderSummary { total { suppressed } specialDifficulty { suppressed } moderateOrWorse { suppressed }
       byGrade { count { suppressed } } }
     monthlyVisitRate { dueAll { suppressed } visited { suppressed } dueWilling { suppressed } rateAll rateWilling }`,
  );
  expect(JSON.stringify(block)).not.toMatch(/true|null/);
});

test('many communities and compounds are below the target this month, and many are not', async () => {
  const communities = world.divisions.filter(({ level }) => level === 'COMMUNITY');
  const blocks = await askBlocks(
    fixture,
    'Division',
    communities.map(({ code }) => ({ code })),
    'monthlyVisitRate { belowTarget }',
  );
  const answers = blocks.map(
    (block) => (block as { monthlyVisitRate: { belowTarget: boolean | null } }).monthlyVisitRate.belowTarget,
  );
  expect(answers.filter((below) => below === true).length).toBeGreaterThan(20);
  expect(answers.filter((below) => below === false).length).toBeGreaterThan(50);
});

test('the overdue visits of this month are those that the rate says were missed', async () => {
  const [block] = await askBlocks(
    fixture,
    'Division',
    [{ code: '140502' }],
    'monthlyVisitRate { missed { value } }',
  );
  const { missed } = (block as { monthlyVisitRate: { missed: { value: number } } }).monthlyVisitRate;
  const { data } = await fixture.ask(
    '{ elders(within: "140502", first: 1, filter: { overdueOnly: true }) { totalCount nodes { visitOverdue visits(first: 1) { month outcome } room } } }',
  );
  expect(missed.value).toBeGreaterThan(20);
  expect(data?.['elders']).toEqual({
    totalCount: missed.value,
    nodes: [
      {
        visitOverdue: true,
        visits: [{ month: '2024-11', outcome: null }],
        room: expect.stringMatching(/^[1-4]单元[1-6]0[12]室$/),
      },
    ],
  });
});

test('every visit that was made was planned for that day or shortly before', async () => {
  const unplanned = await countOf(
    `care_visit visit LEFT JOIN care_visit_plan plan ON plan.elder_id = visit.elder_id AND plan.month = visit.month
     WHERE visit.month = '2024-10' AND visit.elder_id IN (SELECT elder_id FROM elder WHERE left_on IS NULL)
       AND (plan.planned_on IS NULL OR plan.planned_on > visit.visited_on)`,
  );
  expect(unplanned).toBe(0);
});

test.each(['1405', '419001', '530181'])(
  'of the old compounds of %s that await renovation some show many who live alone and of 重残, others do not',
  async (city) => {
    const begun = new Set(
      world.projects.filter(({ phase }) => phase !== 'PREPARING').flatMap(({ compoundIds }) => compoundIds),
    );
    const waiting = world.compounds.filter(
      ({ id, isOld }) => isOld && id.startsWith(`CMP-${city}`) && !begun.has(id),
    );
    const blocks = await askBlocks(
      fixture,
      'Compound',
      waiting.map(({ id }) => ({ id })),
      'elderSummary { byDifficulty { category count { value } } }',
    );
    const shown = (group: string) =>
      blocks.map((block) => {
        const { byDifficulty } = (block as { elderSummary: { byDifficulty: DifficultyCount[] } })
          .elderSummary;
        return Number(byDifficulty.find(({ category }) => category === group)?.count.value);
      });
    const least = { LIVING_ALONE: 10, SEVERE_DISABILITY: 5 };
    for (const [group, number] of Object.entries(least)) {
      const many = shown(group).filter((value) => value >= number);
      expect(many.length).toBeGreaterThan(0);
      expect(many.length).toBeLessThan(waiting.length / 2);
    }
  },
);

test('half of the buildings to which an elevator was added show those who need it', async () => {
  const blocks = await askBlocks(
    fixture,
    'Building',
    world.elevatorAdditions.map(({ buildingId }) => ({ id: buildingId })),
    'elderSummary { moderateOrWorse { value } }',
  );
  const shown = blocks.filter(
    (block) =>
      (block as { elderSummary: { moderateOrWorse: { value: number | null } } }).elderSummary.moderateOrWorse
        .value !== null,
  );
  expect(shown.length).toBeGreaterThan(world.elevatorAdditions.length / 2);
});

test('the same rows every time', async () => {
  const digest = async () => {
    const hash = createHash('sha256');
    const record: Insert = async (_entity, rows) => void hash.update(JSON.stringify(rows));
    await insertDemonstration(record, world, createClock(demonstrationDay));
    return hash.digest('hex');
  };
  expect(await digest()).toBe(await digest());
});
