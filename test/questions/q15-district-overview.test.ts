import { silentFields } from './answered-fields';
import { leavesOf } from './changed-paths';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, divisionsBelow, marks, today } from './places';
import { publishedCount } from './published-count';
import type { Row } from './row-change';
import { storedRenovation } from './stored-divisions';
import { eldersOfPlaces, isSpecial, placesOfElders, specialDifficultyOf, totalOf } from './stored-elders';
import { cutShare } from './stored-visits';

const city = '140500';
const district = '140502';

let journey: Journey;
let data: unknown;

beforeAll(async () => {
  journey = await startJourney(15);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
});
afterAll(() => journey?.stop());

/** Every division of an answer with its path: the city, its counties, their streets and towns. */
function divisions(answer = data): { path: string; code: string }[] {
  const paths = [...leavesOf(answer).keys()].filter((path) =>
    /^division(\.children\.\d+)*\.code$/.test(path),
  );
  return paths.map((path) => ({ path: path.slice(0, -'.code'.length), code: String(valueAt(answer, path)) }));
}

async function childrenOf(code: string): Promise<Row[]> {
  return journey.rows(
    'civil-affairs',
    'SELECT code, name, level FROM division WHERE parent_code = ? ORDER BY code',
    [code],
  );
}

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('the city has its six counties and each of these all its streets and towns', async () => {
  const counties = await childrenOf(city);
  expect(counties).toHaveLength(6);
  const identity = ({ code, name, level }: Record<string, unknown>) => ({ code, name, level });
  const answered = (path: string) =>
    listAt(data, path).map((child) => identity(child as Record<string, unknown>));
  expect(answered('division.children')).toEqual(counties);
  expect(valueAt(data, 'division.childCount')).toBe(counties.length);
  for (const [index, county] of counties.entries()) {
    const towns = await childrenOf(String(county['code']));
    expect(answered(`division.children.${index}.children`)).toEqual(towns);
    expect(valueAt(data, `division.children.${index}.childCount`)).toBe(towns.length);
  }
});

test('works, elders and their share are as housing and civil affairs store them, in every division', async () => {
  const asked = divisions();
  expect(asked.length).toBeGreaterThan(60);
  for (const { path, code } of asked) {
    const compounds = await compoundsOf(journey, code);
    const communities = await divisionsBelow(journey, code);
    const renovation = await storedRenovation(journey, compounds);
    expect([code, valueAt(data, `${path}.housing.asOf`)]).toEqual([code, today]);
    expect([code, valueAt(data, `${path}.housing.renovation`)]).toEqual([code, renovation]);
    const block = await storedElderBlock(
      compounds,
      communities,
      valueAt(data, `${path}.civilAffairs.elderShare`),
    );
    expect([code, valueAt(data, `${path}.civilAffairs`)]).toMatchObject([code, block]);
  }
});

async function storedElderBlock(
  compounds: readonly string[],
  communities: readonly string[],
  received: unknown,
): Promise<object> {
  const elders = await eldersOfPlaces(journey, compounds, communities);
  const places = await placesOfElders(journey, compounds, communities);
  const residents = await storedResidents(compounds, communities);
  const isShown = ['elders', 'population'].every(
    (count) => valueAt(received, `${count}.suppressed`) === false,
  );
  return {
    asOf: today,
    elderShare: {
      elders: totalOf(elders, places),
      population: residents === null ? null : publishedCount(residents, residents - elders.total),
      share: isShown && residents !== null ? cutShare(elders.total, residents) : null,
      ageFrom: 60,
    },
    elderSummary: { specialDifficulty: specialDifficultyOf(elders, places) },
  };
}

/** Registered residents (persons); null without an entry. */
async function storedResidents(
  compounds: readonly string[],
  communities: readonly string[],
): Promise<number | null> {
  const [row] = await journey.rows(
    'civil-affairs',
    `SELECT SUM(persons) AS persons FROM resident_population WHERE compound_id IN (${marks(compounds)})
      OR (compound_id IS NULL AND community_code IN (${marks(communities)}))`,
    [...compounds, ...communities],
  );
  return row?.['persons'] === null ? null : Number(row?.['persons']);
}

test('the age from which one counts as an elder has its source, told once', () => {
  expect(valueAt(data, 'division.civilAffairs.elderShare.ageSource')).toEqual({
    document: '《中华人民共和国老年人权益保障法》',
    section: '第二条',
  });
});

test('what is shown of the children adds up to the parent', () => {
  const total = (values: readonly unknown[]) => values.reduce<number>((sum, value) => sum + Number(value), 0);
  const parents = [
    'division',
    ...listAt(data, 'division.children').map((_, at) => `division.children.${at}`),
  ];
  for (const parent of parents) {
    for (const field of ['target', 'completed', 'inProgress', 'remainder', 'newParkingSpaces']) {
      const path = `housing.renovation.${field}`;
      expect([parent, field, total(each(data, `${parent}.children`, path))]).toEqual([
        parent,
        field,
        valueAt(data, `${parent}.${path}`),
      ]);
    }
  }
});

test('elders and residents of the stored rows add up: every row is in exactly one street or town', async () => {
  const streets = divisions().filter(({ path }) => path.split('.').length === 5);
  const sums = await Promise.all(
    streets.map(async ({ code }) => {
      const places = [await compoundsOf(journey, code), await divisionsBelow(journey, code)] as const;
      return {
        elders: (await eldersOfPlaces(journey, ...places)).total,
        residents: (await storedResidents(...places)) ?? 0,
      };
    }),
  );
  const sum = (field: 'elders' | 'residents') => sums.reduce((total, place) => total + place[field], 0);
  expect(valueAt(data, 'division.civilAffairs.elderShare.elders.value')).toBe(sum('elders'));
  expect(valueAt(data, 'division.civilAffairs.elderShare.population.value')).toBe(sum('residents'));
});

describe('no hidden number of persons is told by the division above and those beside it', () => {
  const counts = ['elderShare.elders', 'elderShare.population', 'elderSummary.specialDifficulty'];

  function toldIn(answer: unknown): { parents: number; told: string[] } {
    const parents = divisions(answer).filter(({ path }) =>
      Array.isArray(valueAt(answer, `${path}.children`)),
    );
    const told = parents.flatMap(({ path, code }) =>
      counts
        .filter((count) => {
          const isShown = valueAt(answer, `${path}.civilAffairs.${count}.suppressed`) === false;
          const children = each(answer, `${path}.children`, `civilAffairs.${count}.suppressed`);
          const areAll = valueAt(answer, `${path}.childCount`) === children.length;
          return isShown && areAll && children.filter((suppressed) => suppressed === true).length === 1;
        })
        .map((count) => `${code} ${count}`),
    );
    return { parents: parents.length, told };
  }

  test('in the city', () => {
    expect(toldIn(data)).toEqual({ parents: 7, told: [] });
  });

  test.each(['140502003', '140502', '530181'])('in %s', async (code) => {
    const reply = await journey.ask({ code });
    expect(reply.errors).toBeUndefined();
    const { parents, told } = toldIn(reply.data);
    expect(parents).toBe(1 + listAt(reply.data, 'division.children').length);
    expect(told).toEqual([]);
  });
});

describe('published figures', () => {
  const document = '晋城市住房和城乡建设局《关于市政协八届三次会议第TA0315号提案的答复》';
  const figureOf = (path: string, indicator: string) =>
    listAt(data, `${path}.housing.publishedFigures`).filter(
      (figure) => valueAt(figure, 'indicator') === indicator,
    );

  test.each([
    ['RENOVATION_TARGET', 434, 'EQUAL', true, '一¶1'],
    ['RENOVATION_COMPLETED', 264, 'EQUAL', false, '一¶1'],
    ['RENOVATION_IN_PROGRESS', 92, 'EQUAL', false, '一¶1'],
    ['NEW_PARKING_SPACES', 5288, 'APPROXIMATELY', false, '一¶3'],
  ])('%s of 晋城市 is %d, with document and section', (indicator, value, comparator, isTarget, section) => {
    const [figure, ...more] = figureOf('division', indicator);
    expect(more).toEqual([]);
    expect(Number(valueAt(figure, 'value'))).toBe(value);
    expect(figure).toMatchObject({ comparator, isTarget, document, section });
  });

  test('the 4265 parking spaces of 城区 stand with 城区', () => {
    const index = each(data, 'division.children', 'code').indexOf(district);
    const [figure, ...more] = figureOf(`division.children.${index}`, 'NEW_PARKING_SPACES');
    expect(more).toEqual([]);
    expect(Number(valueAt(figure, 'value'))).toBe(4265);
    expect(figure).toMatchObject({ document, section: '一¶3' });
  });

  test('the sums of the records are the published numbers', () => {
    const sums = { target: 434, completed: 264, inProgress: 92, remainder: 78, newParkingSpaces: 5288 };
    expect(valueAt(data, 'division.housing.renovation')).toEqual(sums);
    const index = each(data, 'division.children', 'code').indexOf(district);
    expect(valueAt(data, `division.children.${index}.housing.renovation.newParkingSpaces`)).toBe(4265);
  });
});

describe('one row changed changes the street, the district and the city, and nothing else', () => {
  /** Paths of the division of a compound and of the divisions above it. */
  async function lineOf(compoundId: string): Promise<string[]> {
    const lines = await Promise.all(
      divisions().map(async ({ path, code }) => ({
        path,
        has: (await compoundsOf(journey, code)).includes(compoundId),
      })),
    );
    const line = lines.filter(({ has }) => has).map(({ path }) => path);
    expect(line).toHaveLength(3);
    return line;
  }

  /** Whether the share, cut after four decimals, is another with one elder fewer. */
  function isShareMoved(elderShare: string): boolean {
    const [elders, population] = ['elders', 'population'].map((count) =>
      Number(valueAt(data, `${elderShare}.${count}.value`)),
    );
    return cutShare(Number(elders), Number(population)) !== cutShare(Number(elders) - 1, Number(population));
  }

  const sorted = (paths: readonly string[]) => [...paths].sort();

  test('housing: works are struck off as completed instead of being under way', async () => {
    const [row] = await journey.rows(
      'housing',
      `SELECT c.compound_id, c.project_no FROM project_compound c
        JOIN renovation_ledger_entry l ON l.project_no = c.project_no AND l.stage = 'UNDER_CONSTRUCTION'
        WHERE l.left_on = '9999-12-31' AND c.compound_id LIKE 'CMP-140502-%'
          AND (SELECT COUNT(*) FROM project_compound o WHERE o.project_no = c.project_no) = 1
          AND (SELECT COUNT(*) FROM project_compound o WHERE o.compound_id = c.compound_id) = 1 ORDER BY 1`,
    );
    const line = await lineOf(String(row?.['compound_id']));
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_ledger_entry',
      update: { project_no: String(row?.['project_no']), stage: 'UNDER_CONSTRUCTION' },
      set: { stage: 'STRUCK_OFF' },
    });
    const renovation = line.map((path) => `${path}.housing.renovation`);
    expect(sorted(paths)).toEqual(
      sorted(renovation.flatMap((path) => [`${path}.completed`, `${path}.inProgress`])),
    );
  });

  test('housing: one more parking space', async () => {
    const [row] = await journey.rows(
      'housing',
      `SELECT p.*, c.compound_id FROM renovation_project p JOIN project_compound c ON c.project_no = p.project_no
        WHERE p.new_parking_spaces > 0 AND c.compound_id LIKE 'CMP-140502-%'
          AND (SELECT COUNT(*) FROM project_compound o WHERE o.project_no = p.project_no) = 1 ORDER BY 1`,
    );
    const line = await lineOf(String(row?.['compound_id']));
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_project',
      update: { project_no: String(row?.['project_no']) },
      set: { new_parking_spaces: Number(row?.['new_parking_spaces']) + 1 },
    });
    expect(sorted(paths)).toEqual(sorted(line.map((path) => `${path}.housing.renovation.newParkingSpaces`)));
  });

  test('civil affairs: an elder of special difficulty leaves', async () => {
    const [row] = await journey.rows(
      'civil-affairs',
      `SELECT elder_id, compound_id FROM elder WHERE left_on IS NULL AND registered_on < ? AND ${isSpecial}
        AND compound_id LIKE 'CMP-140502-%' ORDER BY elder_id`,
      [today],
    );
    const line = await lineOf(String(row?.['compound_id']));
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'elder',
      update: { elder_id: String(row?.['elder_id']) },
      set: { left_on: today },
    });
    const names = ['elderShare.elders.value', 'elderSummary.specialDifficulty.value'];
    const counts = line.flatMap((path) => names.map((name) => `${path}.civilAffairs.${name}`));
    const shares = line.map((path) => `${path}.civilAffairs.elderShare`).filter(isShareMoved);
    expect(sorted(paths)).toEqual(sorted([...counts, ...shares.map((path) => `${path}.share`)]));
  });

  test('a compound of another city is in no number of this one', async () => {
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'elder',
      update: {
        elder_id: await journey.key(
          'civil-affairs',
          "SELECT elder_id FROM elder WHERE compound_id LIKE 'CMP-530181-%' AND left_on IS NULL ORDER BY 1",
        ),
      },
      set: { left_on: today },
    });
    expect(paths).toEqual([]);
  });
});
