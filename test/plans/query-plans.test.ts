import { DataSource } from 'typeorm';
import { departmentDeclarations } from '../../gateway/departments';
import { readQuestions } from '../../gateway/questions/question';
import { isEmbedded } from '../../shared/database/migrate';
import { tokenOf } from '../callers';
import { startTogether, type DepartmentListener, type GraphFixture } from '../graph-fixture';
import { unexpectedErrors } from '../questions/unexpected-errors';
import { describeWithMariadb, startMariadb, type MariadbServer } from '../servers/mariadb-server';
import { growTables, tablesOfFixedSize } from './grown-tables';
import { listRequests, street } from './list-requests';
import { fullScans, type Statement } from './query-plan';

/** All ways of a list are asked in one request. */
const generous = {
  QUERY_MAX_ALIASES: '500',
  QUERY_MAX_COST: '100000000',
  QUERY_MAX_ROOT_FIELDS: '500',
  QUERY_MAX_TOKENS: '20000',
};

interface Heard extends Statement {
  readonly of: string;
}

/** Different statements that read, by department, with what they were heard of. */
class Statements {
  private readonly byText = new Map<string, Map<string, Heard>>();
  /** What is being asked; nothing is kept while it is empty. */
  of = '';

  readonly hear: DepartmentListener = (department, sql, parameters) => {
    if (this.of === '' || !/^\s*(?:SELECT|WITH)\b/i.test(sql)) return;
    const ofDepartment = this.byText.get(department) ?? new Map<string, Heard>();
    const text = sql.replace(/\(\?(?:, ?\?)*\)/g, '(?)');
    if (!ofDepartment.has(text)) ofDepartment.set(text, { of: this.of, sql, parameters });
    this.byText.set(department, ofDepartment);
  };

  ofDepartment(department: string): readonly Heard[] {
    return [...(this.byText.get(department)?.values() ?? [])];
  }
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null };
}

/** Two pages of each list, in each way; the first way is the whole list of the division. */
async function askLists(graph: GraphFixture, statements: Statements): Promise<void> {
  const schemaText = await (await fetch(`${graph.gateway.url}/schema.graphql`)).text();
  for (const { root, text } of listRequests(schemaText)) {
    statements.of = root;
    const as = { token: await tokenOf(...(rightsOf[root] ?? ['LEADER'])), purpose: '测试' };
    const first = await graph.ask(text(), {}, as);
    expect(first.errors).toBeUndefined();
    const pages = Object.values(first.data ?? {}) as Page[];
    const hasRows = Number(pages[0]?.totalCount) > 0;
    expect([root, hasRows]).toEqual([root, !emptyInStreet.has(root)]);
    const next = await graph.ask(text(pages.map(({ pageInfo }) => pageInfo.endCursor)), {}, as);
    expect(next.errors).toBeUndefined();
  }
}

/** Bodies are registered with districts. */
const emptyInStreet = new Set(['enterprisesUnderRule']);

/** Who asks for a list that is not for leaders. */
const rightsOf: Readonly<Record<string, Parameters<typeof tokenOf>>> = {
  elders: ['CIVIL_AFFAIRS_OFFICER', { scopes: ['civil-affairs:special-family'] }],
};

/** Of a street; then with the sample variables, which add what is read of rows that the street has not. */
async function askQuestions(graph: GraphFixture, statements: Statements): Promise<void> {
  for (const { name, number, text, variables } of readQuestions()) {
    statements.of = name;
    const places = ['within', 'code'].filter((variable) => variable in variables);
    const inStreet = Object.fromEntries(places.map((variable) => [variable, street]));
    for (const asked of [{ ...variables, ...inStreet }, variables]) {
      const { errors } = await graph.ask(text, asked);
      expect(unexpectedErrors(number, errors)).toEqual([]);
    }
  }
}

async function countOf(database: DataSource, table: string): Promise<number> {
  const [row] = await database.query(`SELECT COUNT(*) AS counted FROM ${table}`);
  return Number(row.counted);
}

/** The same on either engine, on databases as they are after years. */
function plansOf(start: (hear: DepartmentListener) => Promise<GraphFixture>): void {
  const statements = new Statements();
  let graph: GraphFixture;

  beforeAll(async () => {
    graph = await start(statements.hear);
    await askQuestions(graph, statements);
    await askLists(graph, statements);
    statements.of = '';
    for (const { database } of graph.departments.values()) await growTables(database, 2000);
  });
  afterAll(() => graph?.stop());

  test('tables that are said not to grow have few rows, all others many', async () => {
    for (const { database } of graph.departments.values()) {
      for (const { tableName } of database.entityMetadatas) {
        // The test itself fills it with its proofs.
        if (tableName === 'used_nonce') continue;
        const rows = await countOf(database, tableName);
        if (tablesOfFixedSize.has(tableName)) expect([tableName, rows < 50]).toEqual([tableName, true]);
        else expect([tableName, rows >= 150]).toEqual([tableName, true]);
      }
    }
  });

  test.each(departmentDeclarations)('$name reads no table that grows as a whole', async ({ name }) => {
    const database = graph.databaseOf(name);
    const heard = statements.ofDepartment(name);
    expect(heard.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const statement of heard) {
      const scans = await fullScans(database, statement);
      if (scans.length > 0) found.push(`${statement.of}: ${scans.join('; ')} in ${statement.sql}`);
    }
    expect(found).toEqual([]);
  });

  test('without an index, a list that needs it is noticed', async () => {
    // On a connection of its own: an embedded one keeps tables that were read from being changed.
    const database = await new DataSource(graph.databaseOf('housing').options).initialize();
    const on = isEmbedded(database) ? '' : ' ON elevator_addition';
    await database.query(`DROP INDEX elevator_addition_compound${on}`);
    const lists = statements.ofDepartment('housing').filter(({ sql }) => sql.includes('elevator_addition'));
    const scans = await Promise.all(lists.map((statement) => fullScans(database, statement)));
    await database.destroy();
    expect(scans.flat().length).toBeGreaterThan(0);
  });
}

describe('query plans of the embedded database', () => {
  plansOf((hear) => startTogether(generous, hear));
});

describeWithMariadb('query plans of MariaDB', () => {
  let server: MariadbServer;
  afterAll(() => server?.stop());

  plansOf(async (hear) => {
    // Statistics of whole tables, so that plans are the same each time.
    const args = [
      '--general-log=0',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-stats-persistent-sample-pages=5000',
    ];
    server = await startMariadb({ args });
    for (const { name } of departmentDeclarations)
      await server.createDatabase(`linli_${name.replaceAll('-', '_')}`);
    return startTogether({ ...generous, DATABASE_URL: server.url('linli_{department}') }, hear);
  });
});
