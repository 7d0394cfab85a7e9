import { describeWith } from './describe-with';
import { type RunningProcess, startProcess } from './child-process';
import { findProgram } from './find-program';
import { freePort } from './free-port';
import { type TemporaryDirectory, temporaryDirectory } from './temporary-directory';

const HOST = '127.0.0.1';

/** Path of the Redis server program of this machine, or null. */
function findRedisServer(): string | null {
  return findProgram(['redis-server', 'valkey-server']);
}

/** A suite that runs where Redis is installed; elsewhere it is left out aloud, or fails where CI is set. */
export function describeWithRedis(name: string, suite: () => void): void {
  describeWith({ name: 'Redis (redis-server)', path: findRedisServer() }, name, suite);
}

function launch(command: string, port: number, directory: TemporaryDirectory): Promise<RunningProcess> {
  const settings = [
    `--port ${port}`,
    `--bind ${HOST}`,
    `--dir ${directory.path}`,
    '--appendonly no',
    '--save',
  ];
  return startProcess({
    command,
    args: [...settings.flatMap((setting) => setting.split(' ')), ''],
    cwd: directory.path,
    readyLine: /ready to accept connections/i,
  });
}

/** A Redis of our own on 127.0.0.1 that keeps nothing on disk. */
export class RedisServer {
  constructor(
    private readonly command: string,
    private readonly directory: TemporaryDirectory,
    readonly port: number,
    private process: RunningProcess,
  ) {}

  get url(): string {
    return `redis://${HOST}:${this.port}`;
  }

  /** Sends a signal: SIGKILL for a crash, SIGSTOP and SIGCONT for one that hangs for a while. */
  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Starts it again, empty, on the same port; one that still runs is crashed first. */
  async restart(): Promise<void> {
    this.kill('SIGKILL');
    await this.process.exited;
    this.process = await launch(this.command, this.port, this.directory);
  }

  async stop(): Promise<void> {
    this.kill('SIGKILL');
    await this.process.exited;
    await this.directory.remove();
  }
}

/** Starts a server on a free port; rejects where Redis is not installed. */
export async function startRedis(): Promise<RedisServer> {
  const command = findRedisServer();
  if (command === null) throw new Error('expected the program redis-server on this machine, found none');
  const directory = await temporaryDirectory('redis');
  try {
    const port = await freePort();
    return new RedisServer(command, directory, port, await launch(command, port, directory));
  } catch (error) {
    await directory.remove();
    throw error;
  }
}
