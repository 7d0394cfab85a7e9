import { eventually } from '../servers/eventually';
import { silentFields } from './answered-fields';
import { changedPaths } from './changed-paths';
import { startJourney, valueAt, type Journey } from './journey';
import { compoundsOf } from './places';
import { changeRow, type RowChange } from './row-change';
import { storedFigures } from './stored-divisions';

const community = '140502100-P01';
const former = '140502100229';
const before = '2024-07-24';
const after = '2024-11-15';

let journey: Journey;
let data: unknown;
/** 阳光地带小区, which moved, and 司徒小区, which stayed. */
let moved: string;
let stayed: string;

beforeAll(async () => {
  journey = await startJourney(13, { REFERENCE_INTERVAL_MS: '400' });
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  const named = (name: string) =>
    journey.key('housing', 'SELECT compound_id FROM compound WHERE name = ?', [name]);
  [moved, stayed] = [await named('阳光地带小区'), await named('司徒小区')];
});
afterAll(() => journey?.stop());

test('the question asks for 阳光社区, founded in place of a part of 司徒村', () => {
  expect(journey.question.variables).toEqual({ community, former, before, after });
  expect(valueAt(data, 'community')).toMatchObject({
    code: community,
    name: '阳光社区',
    pathName: '山西省/晋城市/城区/北石店镇/阳光社区',
    codeSource: 'PENDING',
    validFrom: '2024-07-25',
  });
  expect(valueAt(data, 'former')).toMatchObject({ code: former, codeSource: 'NBS_2023', validFrom: null });
});

test('no field of the question is always null, asked once more with the two divisions exchanged', async () => {
  const exchanged = await journey.ask({ community: former, former: community, before, after });
  expect(exchanged.errors).toBeUndefined();
  expect(silentFields(journey.question.text, [data, exchanged.data])).toEqual([]);
});

test('阳光地带小区 and 阳光云上小区 belong to the new community after, to the former one before', async () => {
  const names = (path: string) => (valueAt(data, path) as { name: string }[]).map(({ name }) => name);
  expect(names('community.compoundsBefore')).toEqual([]);
  expect(names('community.compoundsAfter')).toEqual(['阳光地带小区', '阳光云上小区']);
  expect(names('former.compoundsBefore')).toEqual(['阳光地带小区', '阳光云上小区', '司徒小区']);
  expect(names('former.compoundsAfter')).toEqual(['司徒小区']);
  expect(valueAt(data, 'community.compoundsAfter.0.community.code')).toBe(former);
});

test.each([
  ['community', community],
  ['former', former],
])('the compounds of %s are those of the housing department’s own table', async (place, code) => {
  const ids = (path: string) => (valueAt(data, path) as { id: string }[]).map(({ id }) => id);
  const stood = place === 'former' ? await compoundsOf(journey, code, before) : [];
  expect(ids(`${place}.compoundsBefore`)).toEqual(stood);
  expect(ids(`${place}.compoundsAfter`)).toEqual(await compoundsOf(journey, code, after));
});

test.each([
  ['community', community, 'Before', before],
  ['community', community, 'After', after],
  ['former', former, 'Before', before],
  ['former', former, 'After', after],
])('figures of %s (%s) %s are those of the compounds that belonged to it', async (place, code, when, on) => {
  const { housing, civilAffairs, publicSecurity } = await storedFigures(journey, code, on);
  const answered = (department: string) => valueAt(data, `${place}.${department}${when}`);
  expect(answered('housing')).toEqual(housing);
  expect(answered('publicSecurity')).toEqual(publicSecurity);
  expect(answered('civilAffairs')).toEqual(civilAffairs && expect.objectContaining(civilAffairs));
});

test('the new community has the committee name that its founding document gives, the former has none', () => {
  expect(valueAt(data, 'community.civilAffairsAfter.committeeName')).toBe(
    '山西省晋城市城区北石店镇阳光社区居民委员会',
  );
  expect(valueAt(data, 'former.civilAffairsAfter.committeeName')).toBeNull();
});

describe('one row of a compound that moved counts for the former community before, for the new one after', () => {
  const bothOf = (block: string, field: string) => [
    `community.${block}After.${field}`,
    `former.${block}Before.${field}`,
  ];

  const filed = (compound_id: string, filed_on: string) =>
    journey.changedBy({
      department: 'public-security',
      table: 'police_case',
      insert: {
        case_no: 'PC-TEST',
        kind: 'OTHER',
        status: 'FILED',
        filed_on,
        solved_on: null,
        closed_on: null,
        compound_id,
        project_no: null,
        enterprise_uscc: null,
        care_facility_id: null,
        synthetic: 1,
      },
    });

  test('public security: a case filed before the creation, or after it', async () => {
    expect(await filed(moved, '2024-03-01')).toEqual(bothOf('publicSecurity', 'caseCount'));
    expect(await filed(moved, '2024-09-01')).toEqual(['community.publicSecurityAfter.caseCount']);
  });

  test('public security: a case in the compound that stayed never counts for the new community', async () => {
    expect(await filed(stayed, '2024-03-01')).toEqual([
      'former.publicSecurityBefore.caseCount',
      'former.publicSecurityAfter.caseCount',
    ]);
  });

  test('public security: somebody who was registered on both days was registered on neither', async () => {
    const record = await journey.key(
      'public-security',
      `SELECT record_no FROM floating_population_record WHERE compound_id = ? AND registered_from <= ?
        AND (registered_to IS NULL OR registered_to > ?) ORDER BY 1`,
      [moved, before, after],
    );
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'floating_population_record',
      update: { record_no: record },
      set: { registered_to: before },
    });
    expect(paths).toEqual(bothOf('publicSecurity', 'floatingPopulation.value'));
  });

  test('civil affairs: an elder leaves between the two days', async () => {
    const elder = await journey.key(
      'civil-affairs',
      'SELECT elder_id FROM elder WHERE compound_id = ? AND left_on IS NULL AND registered_on < ? ORDER BY 1',
      [moved, before],
    );
    const left = (left_on: string) =>
      journey.changedBy({
        department: 'civil-affairs',
        table: 'elder',
        update: { elder_id: elder },
        set: { left_on },
      });
    expect(await left('2024-09-01')).toEqual(['community.civilAffairsAfter.elderSummary.total.value']);
    expect(await left('2024-01-01')).toEqual(bothOf('civilAffairs', 'elderSummary.total.value'));
  });

  test('housing: works completed before the creation', async () => {
    const project = await journey.key(
      'housing',
      `SELECT project_no FROM renovation_ledger_entry WHERE stage = 'STRUCK_OFF' AND entered_on < '2024-01-01' ORDER BY 1`,
    );
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'project_compound',
      insert: { compound_id: moved, project_no: project },
    });
    expect(paths).toEqual(bothOf('housing', 'renovation.completed'));
  });

  test('housing: works that were under way before and completed after', async () => {
    const project = await journey.key(
      'housing',
      `SELECT a.project_no FROM renovation_ledger_entry a JOIN renovation_ledger_entry b ON b.project_no = a.project_no
        WHERE a.stage = 'UNDER_CONSTRUCTION' AND a.entered_on <= ? AND ? < a.left_on
          AND b.stage = 'COMPLETED' AND b.entered_on <= ? ORDER BY 1`,
      [before, before, after],
    );
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'project_compound',
      insert: { compound_id: moved, project_no: project },
    });
    expect(paths).toEqual([
      'community.housingAfter.renovation.completed',
      'former.housingBefore.renovation.inProgress',
    ]);
  });
});

test('a compound that moves reaches every department with the next copy of the reference data', async () => {
  const change: RowChange = {
    department: 'housing',
    table: 'compound_membership',
    update: { compound_id: stayed, valid_to: '9999-12-31' },
    set: { community_code: community },
  };
  const putBack = await changeRow(journey.graph.databaseOf('housing'), change);
  const expected = await figuresOfBoth();
  const arrived = [
    'community.compoundsAfter.2.id',
    'community.housingAfter.compoundCount',
    'community.civilAffairsAfter.elderSummary.total.value',
    'community.publicSecurityAfter.floatingPopulation.value',
  ];
  const changed = async () => changedPaths(data, (await journey.ask()).data);
  try {
    await eventually('the move is known to the directory and three departments', async () => {
      const paths = await changed();
      return arrived.every((path) => paths.includes(path));
    });
    expect(figuresIn((await journey.ask()).data)).toEqual(expected);
  } finally {
    await putBack();
  }
  await eventually('the answer is the former one', async () => (await changed()).length === 0);
});

const places = [
  ['community', community],
  ['former', former],
] as const;

async function figuresOfBoth(): Promise<object[]> {
  return Promise.all(places.map(([, code]) => storedFigures(journey, code, after)));
}

function figuresIn(answer: unknown): object[] {
  return places.map(([place]) => ({
    housing: valueAt(answer, `${place}.housingAfter`),
    civilAffairs: {
      asOf: valueAt(answer, `${place}.civilAffairsAfter.asOf`),
      elderSummary: valueAt(answer, `${place}.civilAffairsAfter.elderSummary`),
    },
    publicSecurity: valueAt(answer, `${place}.publicSecurityAfter`),
  }));
}
