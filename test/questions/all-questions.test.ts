import { readQuestions } from '../../gateway/questions/question';
import { askOverHttp, startTogether, type GraphFixture } from '../graph-fixture';
import { silentFields } from './answered-fields';

jest.setTimeout(120_000);

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph.stop());

/** Questions with a test file of their own, whose fields are full over several samples only. */
const testedByThemselves = new Set([1, 2, 6, 8, 13, 15, 22]);

const questions = readQuestions();
const others = questions.filter(({ number }) => !testedByThemselves.has(number));

/** Fields that tell of single persons: a leader sees the counts beside them. */
const personal: Readonly<Record<number, readonly RegExp[]>> = { 9: [/\.overdueElders/] };

describe.each(others.map((question) => [question.name, question] as const))('%s', (_name, question) => {
  test('a leader is answered in one request, and no field is always null', async () => {
    const {
      status,
      data,
      errors = [],
    } = await askOverHttp(graph.gateway.url, question.text, question.variables);
    expect(status).toBe(200);
    const expected = personal[question.number] ?? [];
    const unexpected = errors.filter(({ path = [], extensions }) => {
      const place = path.filter((step) => typeof step === 'string').join('.');
      return extensions?.['code'] !== 'FORBIDDEN' || !expected.some((pattern) => pattern.test(place));
    });
    expect(unexpected).toEqual([]);
    const silent = silentFields(question.text, [data]);
    expect(silent.filter((field) => !expected.some((pattern) => pattern.test(`.${field}`)))).toEqual([]);
  });
});

test('the questions are numbered from 1 to 25 without a gap in what is there', () => {
  const numbers = questions.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every((number) => number >= 1 && number <= 25)).toBe(true);
});
