import { demonstrationWorld } from '../../../shared/demonstration/world';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { civilAffairs } from '../index';
import { askBlocks } from '../testing/ask-entities';

const world = demonstrationWorld(1);
let fixture: DepartmentFixture;
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

async function rowsOf<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return fixture.department.database.query(sql, [...parameters]) as Promise<Row[]>;
}

async function numberOf(sql: string, parameters: readonly unknown[] = []): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, parameters);
  return Number(row?.n);
}

async function district(selection: string, args = ''): Promise<Record<string, unknown>> {
  const [block] = await askBlocks(fixture, 'Division', [{ code: '140502' }], selection, args);
  return block ?? {};
}

test('the catalogue of basic care has the 13 items of the document, from its day', async () => {
  const selection =
    'basicCareItemCount basicCareItems { code revision targetGroup source { document section synthetic } }';
  const { basicCareItemCount, basicCareItems } = await district(selection);
  expect(basicCareItemCount).toBe(13);
  const sources = (basicCareItems as { source: object }[]).map(({ source }) => source);
  expect(new Set(sources.map((source) => JSON.stringify(source)))).toEqual(
    new Set([JSON.stringify({ document: '城政办发〔2024〕23号', section: '二(一)1', synthetic: false })]),
  );
  const before = await district(selection, '(on: "2024-07-07")');
  expect(before).toMatchObject({ basicCareItemCount: 2, basicCareItems: [{ revision: 1 }, { revision: 1 }] });
  expect(await district('basicCareItemCount', '(on: "2020-01-01")')).toEqual({ basicCareItemCount: 0 });
});

test('joint meetings are the newest first, and none is held in the future', async () => {
  const { careJointMeetings } = await district('careJointMeetings { heldOn decision division { code } }');
  const days = (careJointMeetings as { heldOn: string }[]).map(({ heldOn }) => heldOn);
  expect(days).toEqual([...days].sort().reverse());
  expect(days).toHaveLength(4);
  expect(days[0]).toBe('2024-11-06');
  expect(await district('careJointMeetingCount', '(on: "2024-11-05")')).toEqual({ careJointMeetingCount: 3 });
});

test('an assessment that is recognised is shown, whoever made it; one that has run out is not', async () => {
  const pick = async (condition: string) =>
    (
      await rowsOf<{ id: string }>(
        `SELECT e.elder_id AS id FROM elder e WHERE e.left_on IS NULL AND ${condition} ORDER BY e.elder_id LIMIT 1`,
      )
    )[0]?.id;
  const stands =
    'EXISTS (SELECT 1 FROM ability_assessment a WHERE a.elder_id = e.elder_id AND a.valid_until >= ?)';
  const has = 'EXISTS (SELECT 1 FROM ability_assessment a WHERE a.elder_id = e.elder_id)';
  const today = "'2024-11-15'";
  const ids = await Promise.all([
    pick(stands.replace('?', today)),
    pick(`${has} AND NOT ${stands.replace('?', today)}`),
    pick(`NOT ${has}`),
  ]);
  const answer = await fixture.ask(
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Elder {
      assessmentCount recognisedAssessment { assessedBy validUntil mutuallyRecognised } } } }`,
    { keys: ids.map((id) => ({ __typename: 'Elder', id })) },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.['_entities']).toEqual([
    {
      assessmentCount: expect.any(Number),
      recognisedAssessment: {
        assessedBy: expect.stringContaining('演示'),
        validUntil: expect.any(String),
        mutuallyRecognised: true,
      },
    },
    { assessmentCount: expect.any(Number), recognisedAssessment: null },
    { assessmentCount: 0, recognisedAssessment: null },
  ]);
});

test('an emergency without a follow-up, or with an open one, still needs help', async () => {
  const emergencies = await numberOf("care_visit WHERE result = 'EMERGENCY'");
  const followed = await numberOf('emergency_follow_up');
  expect(followed).toBeGreaterThan(0);
  expect(followed).toBeLessThan(emergencies);
  const astray = `emergency_follow_up f LEFT JOIN care_visit v ON v.elder_id = f.elder_id AND v.month = f.month
    WHERE v.result IS NULL OR v.result <> 'EMERGENCY'`;
  expect(await numberOf(astray)).toBe(0);
  const [open] = await rowsOf<{ id: string; month: string }>(
    `SELECT v.elder_id AS id, v.month FROM care_visit v LEFT JOIN emergency_follow_up f
      ON f.elder_id = v.elder_id AND f.month = v.month WHERE v.result = 'EMERGENCY' AND f.elder_id IS NULL LIMIT 1`,
  );
  const answer = await fixture.ask(
    `{ _entities(representations: [{ __typename: "Elder", id: "${open?.id}" }]) { ... on Elder {
      visits(month: "${open?.month}") { outcome followUpDue followUp { openedOn } } } } }`,
  );
  expect(answer.data?.['_entities']).toEqual([
    { visits: [{ outcome: 'EMERGENCY', followUpDue: true, followUp: null }] },
  ]);
});

test('every operator of a facility and every provider is on the register of operators', async () => {
  const missing = (table: string, column: string) =>
    numberOf(`${table} t LEFT JOIN care_operator o ON o.uscc = t.${column} WHERE o.uscc IS NULL`);
  expect(await missing('care_facility', 'operator_uscc')).toBe(0);
  expect(await missing('purchased_service', 'provider_uscc')).toBe(0);
});

test('among the providers of the district are some without a facility, and not those whose contract has ended', async () => {
  const { data } = await fixture.ask(
    `{ all: careOperators(within: "140502", first: 200) { nodes { uscc } }
      only: careOperators(within: "140502", filter: { runsFacility: false }) { totalCount }
      listed: careOperators(within: "140502", filter: { dishonestyListed: true }) { totalCount } }`,
  );
  const count = (name: string) => (data as Record<string, { totalCount: number }>)[name]?.totalCount;
  expect(count('only')).toBeGreaterThan(2);
  const ended = await rowsOf<{ uscc: string }>(
    `SELECT provider_uscc AS uscc FROM purchased_service p WHERE valid_to <= '2024-11-15'
      AND NOT EXISTS (SELECT 1 FROM purchased_service n WHERE n.provider_uscc = p.provider_uscc AND n.valid_to > '2024-11-15')
      AND NOT EXISTS (SELECT 1 FROM care_facility f WHERE f.operator_uscc = p.provider_uscc)`,
  );
  expect(ended.length).toBeGreaterThan(0);
  const { all } = data as { all: { nodes: { uscc: string }[] } };
  const found = all.nodes.map(({ uscc }) => uscc);
  expect(found.filter((uscc) => ended.some((row) => row.uscc === uscc))).toEqual([]);
});

test('homes were done, and only of invented compounds; a subsidy went to the poor alone', async () => {
  const real = world.compounds.filter((compound) => compound.real).map(({ id }) => id);
  const marks = real.map(() => '?').join(', ');
  for (const table of ['home_retrofit', 'family_care_bed']) {
    expect(await numberOf(table)).toBeGreaterThan(50);
    expect(
      await numberOf(
        `${table} made JOIN elder e ON e.elder_id = made.elder_id WHERE e.compound_id IN (${marks})`,
        real,
      ),
    ).toBe(0);
  }
  expect(
    await numberOf(
      'home_retrofit r JOIN elder e ON e.elder_id = r.elder_id WHERE r.subsidy_yuan IS NOT NULL AND e.hardship IS NULL',
    ),
  ).toBe(0);
});

test('some compounds show how many homes were done, and some hide it', async () => {
  const blocks = await askBlocks(
    fixture,
    'Compound',
    world.compounds.map(({ id }) => ({ id })),
    'homeAdaptation { households { value } retrofits { value } }',
  );
  const shown = blocks.map((block) => block?.['homeAdaptation'] as Record<string, { value: number | null }>);
  expect(shown.filter(({ households }) => (households?.value ?? 0) > 0).length).toBeGreaterThan(5);
  expect(shown.filter(({ retrofits }) => (retrofits?.value ?? 0) > 0).length).toBeGreaterThan(5);
  expect(shown.filter(({ households }) => households?.value === null).length).toBeGreaterThan(5);
});
