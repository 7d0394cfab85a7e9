import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import libsql from 'libsql';
import type { ClassList } from '../subgraph/declaration';
import { referenceEntities } from '../reference/reference-tables';
import { ReferenceTables1730000000000 } from '../reference/reference-tables.migration';

/** Hears every SQL statement that the database is sent. */
export type StatementListener = (sql: string) => void;

export interface DatabaseContents {
  readonly name: string;
  readonly entities: ClassList;
  readonly migrations: ClassList;
}

/**
 * Opens a department's database. Never synchronises; `migrate` brings the tables.
 * @param url `sqlite:<file>`, `sqlite::memory:` or `mysql://…` (MariaDB and MySQL)
 * @throws a plain Error that names the department and the server when it cannot be reached; the password is not in it
 */
export async function openDatabase(
  url: string,
  contents: DatabaseContents,
  onStatement?: StatementListener,
): Promise<DataSource> {
  const database = new DataSource({
    ...engineOptions(url),
    entities: [...contents.entities, ...referenceEntities] as Function[],
    migrations: [ReferenceTables1730000000000, ...contents.migrations] as Function[],
    migrationsTableName: 'schema_migration',
    synchronize: false,
    ...(onStatement ? { logging: ['query'], logger: new StatementLogger(onStatement) } : {}),
  } as DataSourceOptions);
  try {
    return await database.initialize();
  } catch (error) {
    throw new Error(
      `${contents.name}: the database ${withoutPassword(url)} cannot be opened: ${reasonOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

function engineOptions(url: string): Partial<DataSourceOptions> {
  if (url.startsWith('sqlite:')) return embeddedOptions(url.slice('sqlite:'.length));
  return {
    type: 'mariadb',
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
    connectorPackage: 'mysql2',
    supportBigNumbers: true,
    bigNumberStrings: false,
    extra: { decimalNumbers: true, connectionLimit: 10 },
  } as Partial<DataSourceOptions>;
}

function embeddedOptions(file: string): Partial<DataSourceOptions> {
  if (file !== ':memory:' && !existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  return {
    type: 'better-sqlite3',
    database: file,
    driver: libsql,
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
    },
  };
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@]*@/, '//$1:***@');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return [code, error.message].filter(Boolean).join(' ') || error.name;
}

/** Hands statements on and keeps silent otherwise. */
class StatementLogger implements Logger {
  constructor(private readonly onStatement: StatementListener) {}
  logQuery(query: string): void {
    this.onStatement(query);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
