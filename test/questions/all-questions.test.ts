import { readFileSync } from 'node:fs';
import { projectFile } from '../../shared/configuration/project-root';
import { readQuestions } from '../../gateway/questions/question';
import { askOverHttp, startTogether, type GraphFixture } from '../graph-fixture';
import { silentFields } from './answered-fields';
import { isOfPerson, unexpectedErrors } from './unexpected-errors';

jest.setTimeout(120_000);

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph.stop());

/** Questions with a test file of their own, whose fields are full over several samples only. */
const testedByThemselves = new Set([1, 2, 6, 8, 13, 14, 15, 22]);

const questions = readQuestions();
const others = questions.filter(({ number }) => !testedByThemselves.has(number));

describe.each(others.map((question) => [question.name, question] as const))('%s', (_name, question) => {
  test('a leader is answered in one request, and no field is always null', async () => {
    const {
      status,
      data,
      errors = [],
    } = await askOverHttp(graph.gateway.url, question.text, question.variables);
    expect(status).toBe(200);
    expect(unexpectedErrors(question.number, errors)).toEqual([]);
    const silent = silentFields(question.text, [data]);
    const ofPersons = (path: string) => path.split('.').some((step) => isOfPerson(question.number, step));
    expect(silent.filter((path) => !ofPersons(path))).toEqual([]);
  });
});

test('there are 25 questions, numbered from 1', () => {
  expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
});

test('the README lists every question with its titles and its file', () => {
  const readme = readFileSync(projectFile('README.md'), 'utf8');
  const rows = questions.map(
    ({ number, titleZh, titleEn, name }) => `| ${number} | ${titleZh} / ${titleEn} | \`${name}\` |`,
  );
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});
