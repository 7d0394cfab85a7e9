import { departmentDeclarations } from '../gateway/departments';
import { unexpectedErrors } from './questions/unexpected-errors';
import { effortOf, sizesOf } from './questions/two-sizes';
import { readQuestions } from '../gateway/questions/question';
import { askOverHttp, startTogether, type GraphFixture } from './graph-fixture';
import { startApart, type Apart } from './program';
import { describeWithMariadb, startMariadb, type MariadbServer } from './servers/mariadb-server';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

describeWithMariadb('MariaDB and the embedded database', () => {
  let server: MariadbServer;
  let onMariadb: GraphFixture;
  let embedded: GraphFixture;

  beforeAll(async () => {
    server = await startMariadb();
    for (const { name } of departmentDeclarations)
      await server.createDatabase(`linli_${name.replaceAll('-', '_')}`);
    onMariadb = await startTogether({
      DATABASE_URL: server.url('linli_{department}'),
      LOG_LEVEL: 'warn', // what goes wrong with a server on a busy machine is told beside the answer that it changed
    });
    embedded = await startTogether();
  });

  afterAll(async () => {
    await onMariadb?.stop();
    await embedded?.stop();
    await server?.stop();
  });

  test.each(readQuestions())('$name: equal answers', async ({ number, text, variables }) => {
    const [one, other] = [await embedded.ask(text, variables), await onMariadb.ask(text, variables)];
    expect(other).toEqual(one);
    expect(unexpectedErrors(number, one.errors)).toEqual([]);
  });

  test('equal refusals', async () => {
    const query =
      '{ careFacilities(within: "140502", first: -1) { totalCount } housingCompounds(within: "12") { totalCount } }';
    const [one, other] = [await embedded.ask(query), await onMariadb.ask(query)];
    expect(other).toEqual(one);
    expect(one.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });

  describe('with the departments apart, each a process on its own database', () => {
    let directory: TemporaryDirectory;
    let apart: Apart;

    beforeAll(async () => {
      directory = await temporaryDirectory('apart-on-mariadb');
      apart = await startApart(server.url('linli_{department}'), directory.path);
    });

    afterAll(async () => {
      await apart?.stop();
      await directory?.remove();
    });

    test.each(readQuestions())('$name: equal answers', async ({ text, variables }) => {
      const [one, other] = [
        await embedded.ask(text, variables),
        await askOverHttp(apart.url, text, variables),
      ];
      expect(other).toEqual(one);
    });
  });

  test.each(readQuestions())(
    '$name: the same number of statements at two sizes, so neither engine hides a query per row',
    async (question) => {
      for (const { smaller, larger } of sizesOf(question)) {
        const few = await effortOf(onMariadb, question, smaller);
        expect(few).toEqual(await effortOf(embedded, question, smaller));
        const many = await effortOf(onMariadb, question, larger);
        expect(many.rows).toBeGreaterThan(few.rows);
        expect(many.statements).toEqual(few.statements);
      }
    },
  );
});
