import { readQuestions } from '../../gateway/questions/question';
import { startTogether, type GraphFixture } from '../graph-fixture';
import { effortOf, sizesOf } from './two-sizes';

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

// On SQLite; on MariaDB it is counted beside the other comparisons of the two engines.
describe.each(readQuestions())('$name', (question) => {
  test.each(sizesOf(question))(
    'with more rows, the same number of SQL statements in each department: $smaller, $larger',
    async ({ smaller, larger }) => {
      const few = await effortOf(graph, question, smaller);
      const many = await effortOf(graph, question, larger);
      expect(few.rows).toBeGreaterThan(0);
      expect(many.rows).toBeGreaterThan(few.rows);
      expect(many.statements).toEqual(few.statements);
    },
  );
});
