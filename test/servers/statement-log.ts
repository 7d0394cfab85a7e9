/** What one database was asked, in the order of arrival. */
export interface DatabaseStatements {
  /** Statements that read: SELECT and WITH, prepared ones at each execution. */
  readonly selects: number;
  /** All statements, transaction brackets included. */
  readonly total: number;
  readonly texts: readonly string[];
}

interface LogEntry {
  readonly connection: string;
  readonly command: string;
  readonly argument: string;
}

const ENTRY = /^(?:\d{6} [ \d]\d:\d\d:\d\d\t|\t\t) *(\d+) ([A-Z][A-Za-z ]*)\t(.*)$/;
const NEW_DATABASE = /^\S* on (\S*) using /;
const USE = /^\s*use\s+`?([^`\s;]+)`?\s*;?\s*$/i;
const READS = /^(?:[\s(]|\/\*.*?\*\/)*(?:select|with)\b/is;

function parseEntries(log: string): LogEntry[] {
  const entries: { connection: string; command: string; argument: string }[] = [];
  for (const line of log.split('\n')) {
    const [, connection, command, argument] = ENTRY.exec(line) ?? [];
    const last = entries.at(-1);
    if (connection !== undefined && command !== undefined && argument !== undefined) {
      entries.push({ connection, command, argument });
    } else if (last !== undefined && line !== '') {
      last.argument += `\n${line}`;
    }
  }
  return entries;
}

function databaseAfter({ command, argument }: LogEntry): string | undefined {
  if (command === 'Connect' || command === 'Change user') return NEW_DATABASE.exec(argument)?.[1];
  if (command === 'Init DB') return argument;
  return command === 'Query' ? USE.exec(argument)?.[1] : undefined;
}

/**
 * Reads MariaDB's general query log and tells the statements of each database: the one that the
 * connection had chosen when it sent them. Statements of connections without a database are left out.
 * A line inside a statement that looks like a line of the log would count as one.
 */
export function parseStatementLog(log: string): ReadonlyMap<string, DatabaseStatements> {
  const databaseOf = new Map<string, string>();
  const texts = new Map<string, string[]>();
  for (const entry of parseEntries(log)) {
    const database = databaseAfter(entry) ?? databaseOf.get(entry.connection) ?? '';
    databaseOf.set(entry.connection, database);
    if (database === '' || (entry.command !== 'Query' && entry.command !== 'Execute')) continue;
    const known = texts.get(database);
    if (known === undefined) texts.set(database, [entry.argument]);
    else known.push(entry.argument);
  }
  return new Map([...texts].map(([database, statements]) => [database, countStatements(statements)]));
}

function countStatements(texts: readonly string[]): DatabaseStatements {
  return { selects: texts.filter((text) => READS.test(text)).length, total: texts.length, texts };
}
