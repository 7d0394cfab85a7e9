import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RowDataPacket, createConnection } from 'mysql2/promise';
import { type RunningProcess, startProcess } from './child-process';
import { describeWith } from './describe-with';
import { findProgram } from './find-program';
import { freePort } from './free-port';
import { type MariadbInstallation, installMariadb, ownFiles, tableDirectory } from './mariadb-installation';
import { type DatabaseStatements, parseStatementLog } from './statement-log';

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 30_000;
const DATABASE_NAME = /^[A-Za-z0-9_]{1,64}$/;

/** Further settings of a server; later ones win over its own. */
export interface MariadbOptions {
  /** Arguments of mariadbd, for example `--max-connections=5`. */
  readonly args?: readonly string[];
}

/** Path of the MariaDB server program of this machine, or null. */
export function findMariadbd(): string | null {
  return findProgram(['mariadbd']);
}

/** A suite that runs where MariaDB is installed; elsewhere it is left out aloud, or fails where CI is set. */
export function describeWithMariadb(name: string, suite: () => void): void {
  describeWith({ name: 'MariaDB (mariadbd)', path: findMariadbd() }, name, suite);
}

function launch(
  installation: MariadbInstallation,
  port: number,
  args: readonly string[],
): Promise<RunningProcess> {
  const { directory, account, mariadbd } = installation;
  return startProcess({
    command: mariadbd,
    args: [
      '--no-defaults',
      `--datadir=${tableDirectory(installation)}`,
      `--socket=${join(directory.path, 'socket')}`,
      `--pid-file=${join(directory.path, 'pid')}`,
      `--bind-address=${HOST}`,
      `--port=${port}`,
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--general-log',
      '--log-output=FILE',
      `--general-log-file=${join(directory.path, 'statements.log')}`,
      ...args,
    ],
    cwd: directory.path,
    env: ownFiles(installation),
    ...(account && { account }),
    readyLine: 'ready for connections',
    timeoutMs: START_TIMEOUT_MS,
  });
}

/** A MariaDB server of our own on 127.0.0.1, with tables that live as long as it does. */
export class MariadbServer {
  constructor(
    private readonly installation: MariadbInstallation,
    private readonly args: readonly string[],
    readonly port: number,
    private process: RunningProcess,
  ) {}

  get pid(): number {
    return this.process.pid;
  }

  /** The directory that holds everything of this server. */
  get directory(): string {
    return this.installation.directory.path;
  }

  /** What the server itself reported since its last start. */
  output(): string {
    return this.process.output();
  }

  /** Address for the user linli. The name is taken as it stands, so `linli_{department}` gives a pattern. */
  url(databaseName: string): string {
    return `mysql://linli:${this.installation.linliPassword}@${HOST}:${this.port}/${databaseName}`;
  }

  /** Makes an empty database in which linli may do everything; resolves with its address. */
  async createDatabase(name: string): Promise<string> {
    if (!DATABASE_NAME.test(name)) {
      throw new Error(`database name: expected 1 to 64 letters, digits or _, got ${JSON.stringify(name)}`);
    }
    await this.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    // An underscore would otherwise stand for any character.
    await this.query(`GRANT ALL ON \`${name.replaceAll('_', '\\_')}\`.* TO 'linli'@'${HOST}'`);
    return this.url(name);
  }

  /** Runs one statement as root, outside any database; the rows, or none for a statement that has none. */
  async query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const connection = await createConnection({
      host: HOST,
      port: this.port,
      user: 'root',
      password: this.installation.rootPassword,
    });
    try {
      const [rows] = await connection.query<RowDataPacket[]>(sql);
      return Array.isArray(rows) ? rows : [];
    } finally {
      connection.destroy();
    }
  }

  /**
   * Every statement that arrived since the server was made, by database; also when it is dead by now.
   * `query` stands outside. `SET GLOBAL general_log = OFF` ends the recording and its cost.
   */
  async statements(): Promise<ReadonlyMap<string, DatabaseStatements>> {
    return parseStatementLog(await readFile(join(this.directory, 'statements.log'), 'utf8'));
  }

  /** Sends a signal: SIGKILL for a crash, SIGSTOP and SIGCONT for one that hangs for a while. */
  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Starts it again on the same tables and port; one that still runs is crashed first. */
  async restart(): Promise<void> {
    this.kill('SIGKILL');
    await this.process.exited;
    this.process = await launch(this.installation, this.port, this.args);
  }

  /** Kills it and deletes everything of it. */
  async stop(): Promise<void> {
    this.kill('SIGKILL');
    await this.process.exited;
    await this.installation.directory.remove();
  }
}

/** Starts a server on a free port and an empty temporary directory; rejects where MariaDB is not installed. */
export async function startMariadb({ args = [] }: MariadbOptions = {}): Promise<MariadbServer> {
  const mariadbd = findMariadbd();
  if (mariadbd === null) throw new Error('expected the program mariadbd on this machine, found none');
  const installation = await installMariadb(mariadbd);
  try {
    const port = await freePort();
    return new MariadbServer(installation, args, port, await launch(installation, port, args));
  } catch (error) {
    await installation.directory.remove();
    throw error;
  }
}
