import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startProcess } from './child-process';
import { findProgram, programDirectories } from './find-program';
import { type TemporaryDirectory, temporaryDirectory } from './temporary-directory';

const run = promisify(execFile);

/** A user of the machine. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A data directory made for one server, with the passwords of its two users. */
export interface MariadbInstallation {
  readonly mariadbd: string;
  readonly directory: TemporaryDirectory;
  /** As whom the programs run; null: as ourselves, who are not root. */
  readonly account: Account | null;
  readonly rootPassword: string;
  readonly linliPassword: string;
}

/** Where the server keeps its tables, inside the directory of the installation. */
export function tableDirectory({ directory }: MariadbInstallation): string {
  return join(directory.path, 'tables');
}

async function findAccount(user: string): Promise<Account | null> {
  try {
    const uid = await run('id', ['-u', user]);
    const gid = await run('id', ['-g', user]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** The plain user in whose name root starts mariadbd, which refuses to run as root. */
async function plainAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const account = (await findAccount('mysql')) ?? (await findAccount('nobody'));
  if (account === null) throw new Error('expected a user mysql or nobody to run mariadbd as, found neither');
  return account;
}

function findInstaller(mariadbd: string): string {
  const prefix = dirname(dirname(mariadbd));
  const nearby = [join(prefix, 'bin'), join(prefix, 'scripts')];
  const installer = findProgram(['mariadb-install-db'], [...nearby, ...programDirectories()]);
  if (installer === null)
    throw new Error(`found ${mariadbd}, but no mariadb-install-db to prepare its tables`);
  return installer;
}

/** Leaves two users, both with a password and on 127.0.0.1 only: root, and linli with no database yet. */
function userStatements({ rootPassword, linliPassword }: MariadbInstallation): string {
  return [
    "DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> '127.0.0.1';",
    'FLUSH PRIVILEGES;',
    `ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '${rootPassword}';`,
    `CREATE USER 'linli'@'127.0.0.1' IDENTIFIED BY '${linliPassword}';\n`,
  ].join('\n');
}

/** Files of a server's own: one that starts removes what others left of theirs in a directory that they share. */
export function ownFiles({ directory }: MariadbInstallation): NodeJS.ProcessEnv {
  return { TMPDIR: directory.path };
}

async function fillTables(installation: MariadbInstallation): Promise<void> {
  const usersFile = join(installation.directory.path, 'users.sql');
  await writeFile(usersFile, userStatements(installation));
  const installer = await startProcess({
    command: findInstaller(installation.mariadbd),
    args: [
      '--no-defaults',
      `--datadir=${tableDirectory(installation)}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
      `--extra-file=${usersFile}`,
    ],
    cwd: installation.directory.path,
    env: ownFiles(installation),
    ...(installation.account && { account: installation.account }),
  });
  const { code } = await installer.exited;
  if (code !== 0) throw new Error(`mariadb-install-db ended with code ${code}:\n${installer.output()}`);
}

/** Prepares a server in a fresh temporary directory that nobody else can read. */
export async function installMariadb(mariadbd: string): Promise<MariadbInstallation> {
  const account = await plainAccount();
  const directory = await temporaryDirectory('mariadb');
  const password = () => randomBytes(16).toString('hex');
  const installation = {
    mariadbd,
    directory,
    account,
    rootPassword: password(),
    linliPassword: password(),
  };
  try {
    if (account !== null) await chown(directory.path, account.uid, account.gid);
    await fillTables(installation);
    return installation;
  } catch (error) {
    await directory.remove();
    throw error;
  }
}
