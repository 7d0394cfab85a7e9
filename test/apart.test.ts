import type { DataSource } from 'typeorm';
import { unexpectedErrors } from './questions/unexpected-errors';
import { readQuestions } from '../gateway/questions/question';
import { openDatabase } from '../shared/database/open-database';
import { askOverHttp, startTogether, type Answer, type GraphFixture } from './graph-fixture';
import { startApart, type Apart } from './program';
import { eventually } from './servers/eventually';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

const blockOf: Readonly<Record<string, string>> = {
  housing: 'housing',
  'public-security': 'publicSecurity',
  'civil-affairs': 'civilAffairs',
  'market-regulation': 'marketRegulation',
};

const questions = readQuestions();
let directory: TemporaryDirectory;
let apart: Apart;
let together: GraphFixture;

beforeAll(async () => {
  directory = await temporaryDirectory('apart');
  together = await startTogether();
  apart = await startApart(`sqlite:${directory.path}/{department}.sqlite`, `${directory.path}/gateway`);
  const { text, variables } = questions.find(({ number }) => number === 5) ?? { text: '', variables: {} };
  const expected = JSON.stringify(await together.ask(text, variables));
  await eventually(
    'what departments tell each other has arrived',
    async () => JSON.stringify(await askApart(text, variables)) === expected,
  );
}, 180_000);

afterAll(async () => {
  await apart?.stop();
  await together?.stop();
  await directory?.remove();
});

const askApart = (query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> =>
  askOverHttp(apart.url, query, variables);

test.each(questions)(
  '$name: together and apart give equal data, errors, order and nulls',
  async ({ number, text, variables }) => {
    const [one, other] = [await together.ask(text, variables), await askApart(text, variables)];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(unexpectedErrors(number, one.errors)).toEqual([]);
  },
);

test('bad input is refused alike', async () => {
  const { text, variables } = questions[0] ?? { text: '', variables: {} };
  const wrong = { ...variables, month: '2024-13' };
  const [one, other] = [await together.ask(text, wrong), await askApart(text, wrong)];
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  expect(one.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});

/** What a department holds of housing's indicators. */
async function heldIn(database: DataSource): Promise<readonly [rows: number, underConstruction: number]> {
  const [found]: { held: unknown; total: unknown }[] = await database.query(
    "SELECT COUNT(*) AS held, SUM(value) AS total FROM reference_indicator WHERE owner = 'housing' AND code = 'PROJECTS_UNDER_CONSTRUCTION'",
  );
  return [Number(found?.held), Number(found?.total)];
}

describe('indicators of housing', () => {
  const readers = Object.keys(blockOf).filter((name) => name !== 'housing');

  test('are held alike by every department, together and apart', async () => {
    const expected = await heldIn(together.databaseOf('public-security'));
    expect(expected[0]).toBeGreaterThan(10);
    expect(expected[1]).toBeGreaterThan(0);
    for (const name of readers) {
      expect(await heldIn(together.databaseOf(name))).toEqual(expected);
      const url = `sqlite:${directory.path}/${name}.sqlite`;
      const database = await openDatabase(url, { name, entities: [], migrations: [] });
      try {
        await eventually(`${name} holds them`, async () => `${await heldIn(database)}` === `${expected}`);
      } finally {
        await database.destroy();
      }
    }
  });

  test('are given to nobody else, while who and where stay open', async () => {
    const closed = ['/reference/indicators', '/reference/indicators/housing'].map((path) => apart.url + path);
    for (const url of [...closed, `${apart.departmentUrls.get('housing')}/reference/indicators`]) {
      const response = await fetch(url);
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain('CMP-');
    }
    for (const feed of ['divisions', 'compounds', 'enterprises']) {
      const response = await fetch(`${apart.url}/reference/${feed}`);
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    }
  });
});

describe.each(Object.keys(blockOf))('%s killed', (department) => {
  let healthy: Answer;
  let answer: Answer;
  const { text, variables } = questions.find(({ number }) => number === 1) ?? { text: '', variables: {} };

  beforeAll(async () => {
    healthy = await askApart(text, variables);
    apart.departments.get(department)?.kill('SIGKILL');
    await apart.departments.get(department)?.exited;
    answer = await askApart(text, variables);
  });

  afterAll(async () => {
    await apart.startDepartment(department);
    const whole = JSON.stringify(healthy);
    await eventually(`${department} answers again as before`, async () => {
      return JSON.stringify(await askApart(text, variables)) === whole;
    });
  });

  test('its blocks are null, everything else is as when healthy', () => {
    const { expected, nulls } = withoutBlock(healthy.data, blockOf[department] ?? '');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(expected);
    expect(nulls.length).toBeGreaterThan(0);
    expect(answer.errors?.map(({ path }) => path)).toEqual(nulls);
  });

  test('each error has its department and code, and nothing of the inside', () => {
    for (const error of answer.errors ?? []) {
      expect(error.extensions).toEqual({ code: 'DEPARTMENT_UNAVAILABLE', department });
    }
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONN|localhost|at .*\.[jt]s|SELECT/);
  });
});

describe('a gateway started while the owner of compounds is dead', () => {
  test('answers identity from its copy, the dead block with an error, and heals by itself', async () => {
    const query =
      '{ compound(id: "CMP-140502-0001") { name community { name } housing { asOf } civilAffairs { asOf } } }';
    const healthy = await askApart(query);
    apart.departments.get('housing')?.kill('SIGKILL');
    await apart.departments.get('housing')?.exited;
    const second = await apart.startGateway();
    try {
      const answer = await askOverHttp(second.url, query);
      expect(answer.data).toEqual({ compound: { ...(healthy.data?.['compound'] as object), housing: null } });
      expect(answer.errors?.[0]?.extensions).toEqual({
        code: 'DEPARTMENT_UNAVAILABLE',
        department: 'housing',
      });
      const ready = await fetch(`${second.url}/ready`);
      expect(ready.status).toBe(503);
      await expect(ready.json()).resolves.toMatchObject({
        departments: { housing: 'missing', 'civil-affairs': 'ready' },
      });
      await apart.startDepartment('housing');
      await eventually('the block is back', async () => {
        return JSON.stringify(await askOverHttp(second.url, query)) === JSON.stringify(healthy);
      });
    } finally {
      await second.process.stop();
    }
  });
});

/** The data with every block of a department null, and where those nulls stand (outermost only), in order of paths. */
function withoutBlock(
  value: unknown,
  block: string,
  path: readonly (string | number)[] = [],
): { expected: unknown; nulls: (string | number)[][] } {
  if (Array.isArray(value)) {
    const parts = value.map((element, index) => withoutBlock(element, block, [...path, index]));
    return { expected: parts.map(({ expected }) => expected), nulls: parts.flatMap(({ nulls }) => nulls) };
  }
  if (typeof value !== 'object' || value === null) return { expected: value, nulls: [] };
  const parts = Object.entries(value).map(([key, inner]) => {
    if (key === block) return { key, expected: null, nulls: inner === null ? [] : [[...path, key]] };
    return { key, ...withoutBlock(inner, block, [...path, key]) };
  });
  return {
    expected: Object.fromEntries(parts.map(({ key, expected }) => [key, expected])),
    nulls: [...parts].sort((one, other) => (one.key < other.key ? -1 : 1)).flatMap(({ nulls }) => nulls),
  };
}
