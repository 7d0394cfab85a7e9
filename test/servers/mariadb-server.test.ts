import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { eventually } from './eventually';
import { isPortFree } from './free-port';
import { type MariadbServer, describeWithMariadb, startMariadb } from './mariadb-server';
import { startSeparately } from './separate-process';
import { temporaryDirectory } from './temporary-directory';

describeWithMariadb('MariaDB server', () => {
  let server: MariadbServer;

  beforeAll(async () => {
    server = await startMariadb({ args: ['--max-connections=17'] });
  });

  afterAll(() => server.stop());

  /** Runs statements as linli on one connection; the first column of the last one's first row. */
  async function ask(url: string, ...statements: readonly string[]): Promise<unknown> {
    const connection = await createConnection({ uri: url, rowsAsArray: true });
    try {
      let rows: unknown;
      for (const statement of statements) [rows] = await connection.query(statement);
      return Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0][0] : undefined;
    } finally {
      await connection.end();
    }
  }

  it('makes databases that compare text by its code points, in four-byte UTF-8', async () => {
    const url = await server.createDatabase('collation');
    expect(url).toBe(server.url('collation'));
    expect(await ask(url, 'SELECT @@collation_database')).toBe('utf8mb4_bin');
    const insert = "INSERT INTO t VALUES ('Abc'), ('𠮷')";
    const count = "SELECT COUNT(*) FROM t WHERE name IN ('abc', '𠮷')";
    expect(await ask(url, 'CREATE TABLE t (name VARCHAR(9) PRIMARY KEY)', insert, count)).toBe(1);
  });

  it('gives linli its databases and no other, underscores taken literally', async () => {
    await server.createDatabase('linli_housing');
    await server.query('CREATE DATABASE linlixhousing');
    const show =
      "SELECT GROUP_CONCAT(schema_name) FROM information_schema.schemata WHERE schema_name LIKE 'linli%'";
    expect(await ask(server.url('linli_housing'), show)).toBe('linli_housing');
    await expect(ask(server.url('linlixhousing'), 'SELECT 1')).rejects.toThrow(/Access denied/);
  });

  it('keeps its temporary files to itself', async () => {
    expect(await server.query('SELECT @@tmpdir AS tmpdir')).toEqual([{ tmpdir: server.directory }]);
  });

  it('lets nobody in without a password', async () => {
    const url = new URL(server.url('mysql'));
    for (const user of ['linli', 'root', 'mysql', '']) {
      url.username = user;
      url.password = '';
      await expect(ask(url.href, 'SELECT 1')).rejects.toThrow(/Access denied/);
    }
    const socketPath = join(server.directory, 'socket');
    await expect(createConnection({ socketPath, user: 'root' })).rejects.toThrow(/Access denied/);
  });

  it('refuses a database name that would need quoting', async () => {
    await expect(server.createDatabase('a`b')).rejects.toThrow(
      'expected 1 to 64 letters, digits or _, got "a`b"',
    );
  });

  it('runs statements of the administrator and takes further arguments', async () => {
    expect(
      await server.query('SELECT @@max_connections AS n, @@innodb_flush_log_at_trx_commit AS f'),
    ).toEqual([{ n: 17, f: 1 }]);
    expect(await server.query('CREATE DATABASE by_root')).toEqual([]);
  });

  it('tells the statements of each database apart, prepared and multi-line ones included', async () => {
    const one = await server.createDatabase('one');
    await server.createDatabase('two');
    const connection = await createConnection(one);
    await connection.query("SELECT 1,\n 'SELECT'");
    await connection.execute('SELECT ?', [5]);
    await connection.execute('SELECT ?', [6]);
    await connection.query('SET @a = 1');
    await connection.query('USE two');
    await connection.query('/* why */ (SELECT 7)');
    await connection.query('WITH x AS (SELECT 8 AS n) SELECT n FROM x');
    await connection.end();
    const statements = await server.statements();
    expect(statements.get('one')).toEqual({
      selects: 3,
      total: 4,
      texts: ["SELECT 1,\n 'SELECT'", 'SELECT 5', 'SELECT 6', 'SET @a = 1'],
    });
    expect(statements.get('two')).toMatchObject({ selects: 2, total: 3 });
    expect(statements.has('mysql')).toBe(false);
  });

  it('keeps what was committed, and its address, over a crash and a restart', async () => {
    const url = await server.createDatabase('crash');
    await ask(url, 'CREATE TABLE t (id INT PRIMARY KEY)', 'INSERT INTO t VALUES (42)');
    const before = server.pid;
    server.kill('SIGKILL');
    await eventually('the server is dead', () => isPortFree(server.port));
    await expect(ask(url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    expect((await server.statements()).get('crash')?.texts).toContain('INSERT INTO t VALUES (42)');
    await server.restart();
    expect(server.pid).not.toBe(before);
    expect(await ask(url, 'SELECT id FROM t')).toBe(42);
    expect((await server.statements()).get('crash')).toMatchObject({ selects: 1, total: 3 });
  });

  it('answers nothing while it hangs, and goes on afterwards', async () => {
    const url = await server.createDatabase('hang');
    server.kill('SIGSTOP');
    const answer = ask(url, "SELECT 'answer'").then(String, String);
    const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 300, 'silence'))]);
    server.kill('SIGCONT');
    expect(first).toBe('silence');
    expect(await answer).toBe('answer');
  });

  it('leaves nothing behind when stopped', async () => {
    const other = await startMariadb();
    expect(existsSync(other.directory)).toBe(true);
    expect(new URL(other.url('one')).password).not.toBe(new URL(server.url('one')).password);
    await other.stop();
    expect(existsSync(other.directory)).toBe(false);
    expect(await isPortFree(other.port)).toBe(true);
  });

  it('shows what the server said when it does not start', async () => {
    await expect(startMariadb({ args: ['--no-such-setting'] })).rejects.toThrow(
      /unknown option '--no-such-setting'/,
    );
  });

  it('leaves nothing behind when the test process is killed', async () => {
    const workplace = await temporaryDirectory('separate');
    const program = `require('./mariadb-server').startMariadb()
      .then(({ port, directory }) => console.log('runs ' + port + ' ' + directory + '.'));
      setInterval(() => {}, 1000);`;
    const separate = await startSeparately(workplace.path, program, /runs .*\./).finally(workplace.remove);
    const [, port, directory] = /runs (\d+) (.*)\./.exec(separate.output()) ?? [];
    expect(existsSync(String(directory))).toBe(true);
    process.kill(separate.pid, 'SIGKILL');
    await eventually('the server is dead', () => isPortFree(Number(port)));
    await eventually('its directory is gone', () => !existsSync(String(directory)));
  });
});
