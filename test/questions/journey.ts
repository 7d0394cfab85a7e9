import type { GraphQLFormattedError } from 'graphql';
import { readQuestions, type Question } from '../../gateway/questions/question';
import { postOverHttp, startTogether, type GraphFixture } from '../graph-fixture';
import { changedPaths } from './changed-paths';
import { changeRow, type Row, type RowChange } from './row-change';

export type Variables = Readonly<Record<string, unknown>>;

/** What the gateway answered. */
export interface Reply {
  /** The body as it came. */
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
}

/** One question asked over HTTP of a graph of its own, and the departments' databases beside it. */
export interface Journey {
  readonly graph: GraphFixture;
  readonly question: Question;
  /** Asks the question as the leader of all cities, with its sample variables or with others in their place. */
  ask(variables?: Variables): Promise<Reply>;
  /** Rows of one department's database; columns come as SQL gives them. */
  rows(department: string, sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The first column of the first row, as a number. */
  count(department: string, sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** The first column of the first row, as text. @throws Error when there is no row */
  key(department: string, sql: string, parameters?: readonly unknown[]): Promise<string>;
  /**
   * The leaf paths of the data that differ while a row is changed.
   * @throws Error when the answer is not the former one, byte for byte, after the row is put back
   */
  changedBy(change: RowChange, variables?: Variables): Promise<string[]>;
  stop(): Promise<void>;
}

/** @param environment settings other than those of `startTogether` */
export async function startJourney(
  questionNumber: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Journey> {
  const question = readQuestions().find(({ number }) => number === questionNumber);
  if (!question) throw new Error(`expected a file of question ${questionNumber}`);
  const graph = await startTogether(environment);
  const ask = (variables: Variables = question.variables): Promise<Reply> =>
    askForText(graph.gateway.url, question.text, variables);
  const rows = (department: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    graph.databaseOf(department).query(sql, [...parameters]);
  return {
    graph,
    question,
    ask,
    rows,
    async count(department, sql, parameters) {
      const [row] = await rows(department, sql, parameters);
      return Number(Object.values(row ?? {})[0]);
    },
    async key(department, sql, parameters) {
      const [row] = await rows(department, sql, parameters);
      if (!row) throw new Error(`expected a row in ${department} of: ${sql}`);
      return String(Object.values(row)[0]);
    },
    async changedBy(change, variables) {
      const before = await ask(variables);
      const putBack = await changeRow(graph.databaseOf(change.department), change);
      const during = await ask(variables).finally(putBack);
      const after = await ask(variables);
      expectSame(before, after);
      return changedPaths(before.data, during.data);
    },
    stop: () => graph.stop(),
  };
}

async function askForText(url: string, query: string, variables: Variables): Promise<Reply> {
  const response = await postOverHttp(url, query, variables);
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Omit<Reply, 'text'>;
  if (data && response.status !== 200)
    throw new Error(`expected data with 200, got ${response.status}: ${text}`);
  return { text, data, errors };
}

/** @throws Error when an answer is not the former one, byte for byte, though the row was put back; it says where they differ */
export function expectSame(before: Reply, after: Reply): void {
  if (after.text === before.text) return;
  const paths = changedPaths(before.data, after.data).slice(0, 10).join(', ');
  const errors = JSON.stringify({ before: before.errors, after: after.errors }).slice(0, 2000);
  throw new Error(
    `the answer differs though the row was put back: at ${paths || 'no leaf'}; errors: ${errors}`,
  );
}

/** What stands at a path of an answer, e.g. `compound.housing.projects.0`; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? (value as Readonly<Record<string, unknown>>)[name]
          : undefined,
      data,
    );
}

/** The list at a path. @throws Error when something else stands there */
export function listAt(data: unknown, path: string): readonly unknown[] {
  const value = valueAt(data, path);
  if (!Array.isArray(value)) throw new Error(`${path}: expected a list, got ${JSON.stringify(value)}`);
  return value;
}

/** What stands at a path below each item of a list. */
export function each(data: unknown, list: string, path: string): readonly unknown[] {
  return listAt(data, list).map((item) => valueAt(item, path));
}
