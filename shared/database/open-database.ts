import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import libsql from 'libsql';
import type { ClassList } from '../subgraph/declaration';
import { UsedNonce } from '../access/used-nonce';
import { UsedNonces1731628800000 } from '../access/used-nonce.migration';
import { AncestorsByCode1732147200000 } from '../reference/ancestors-by-code.migration';
import { withoutPassword } from '../observability/without-password';
import { indicatorEntities } from '../reference/indicator-tables';
import { IndicatorTables1732060800000 } from '../reference/indicator-tables.migration';
import { referenceEntities } from '../reference/reference-tables';
import { ReferenceTables1730000000000 } from '../reference/reference-tables.migration';
import { makePrivateFile } from './private-file';

/** Hears every SQL statement that the database is sent, with the values of its parameters. */
export type StatementListener = (sql: string, parameters: readonly unknown[]) => void;

const embedded = 'sqlite:';
const inMemory = 'sqlite::memory:';

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
  makePlace(url, contents.name);
  const database = new DataSource({
    ...engineOptions(url),
    entities: [...contents.entities, ...referenceEntities, ...indicatorEntities, UsedNonce] as Function[],
    migrations: [
      ReferenceTables1730000000000,
      UsedNonces1731628800000,
      IndicatorTables1732060800000,
      AncestorsByCode1732147200000,
      ...contents.migrations,
    ] as Function[],
    migrationsTableName: 'schema_migration',
    synchronize: false,
    ...(onStatement ? { logging: ['query'], logger: new StatementLogger(onStatement) } : {}),
  } as DataSourceOptions);
  try {
    return await database.initialize();
  } catch (error) {
    throw cannotBeOpened(url, contents.name, error);
  }
}

function cannotBeOpened(url: string, department: string, cause: unknown): Error {
  const reason = reasonOf(cause);
  return new Error(`${department}: the database ${withoutPassword(url)} cannot be opened: ${reason}`, {
    cause,
  });
}

/** An embedded database is made where it is missing, and is nobody's but its owner's to read. */
function makePlace(url: string, department: string): void {
  if (!url.startsWith(embedded) || url === inMemory) return;
  try {
    makePrivateFile(url.slice(embedded.length));
  } catch (error) {
    throw cannotBeOpened(url, department, error);
  }
}

function engineOptions(url: string): Partial<DataSourceOptions> {
  if (url.startsWith(embedded)) return embeddedOptions(url.slice(embedded.length));
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

/** SQLITE_CANTOPEN as the embedded engine words it, and what the system says before. */
const cannotOpenFile = /^ConnectionFailed\(.*: 14"\)$|^E[A-Z]+: .*, open '/;

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (cannotOpenFile.test(error.message)) return 'the file can neither be read nor made';
  const code = 'code' in error ? String(error.code) : '';
  const parts = error.message.startsWith(code) ? [error.message] : [code, error.message];
  return parts.filter(Boolean).join(' ') || error.name;
}

/** Hands statements on and keeps silent otherwise. */
class StatementLogger implements Logger {
  constructor(private readonly onStatement: StatementListener) {}
  logQuery(query: string, parameters: unknown = []): void {
    this.onStatement(query, Array.isArray(parameters) ? parameters : []);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
