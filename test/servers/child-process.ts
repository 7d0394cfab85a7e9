import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import { killGroupAtEnd } from './last-will';
import { type Readiness, probe, untilReady } from './readiness';

const DEFAULT_TIMEOUT_MS = 20_000;
const STOP_GRACE_MS = 2_000;
const OUTPUT_LIMIT = 16_000_000;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/**
 * A program to start. With `readyUrl` or `readyLine` it is a server, which does not keep the test process
 * alive; without, it is a command, ready once it runs, whose end is awaited through `exited`.
 */
export interface ProcessOptions extends Readiness {
  readonly command: string;
  readonly args?: readonly string[];
  /** Added to the environment of this process; `undefined` takes a variable away. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** The user as whom it runs; only root may choose. */
  readonly account?: { readonly uid: number; readonly gid: number };
  /** How long it may take to become ready; default 20 s. */
  readonly timeoutMs?: number;
}

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * A process that leads a process group of its own. When it ends, what is left of its group is killed;
 * the whole group ends at the latest with the test process.
 */
export interface RunningProcess {
  readonly pid: number;
  /** How it ended; null while it runs. */
  readonly exit: ProcessExit | null;
  readonly exited: Promise<ProcessExit>;
  /** Standard output and error in the order of arrival; of very long ones the end. */
  output(): string;
  /** Sends a signal to the whole group; nothing happens when it has ended. */
  kill(signal: NodeJS.Signals): void;
  /** SIGTERM, after 2 s SIGKILL; resolves when it has ended. */
  stop(): Promise<void>;
}

function collectOutput(child: Child): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      if (output.length > OUTPUT_LIMIT) output = output.slice(-OUTPUT_LIMIT / 2);
    });
  }
  return () => output;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Not `instanceof Error`, which jest's own globals make false for errors of Node.
    if (!isNativeError(error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
}

class ProcessGroup implements RunningProcess {
  exit: ProcessExit | null = null;
  readonly exited: Promise<ProcessExit>;
  readonly output: () => string;

  constructor(
    readonly pid: number,
    private readonly child: Child,
  ) {
    this.output = collectOutput(child);
    const will = killGroupAtEnd(pid);
    const closed = once(child, 'close');
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        const exit = { code, signal };
        this.exit = exit;
        signalGroup(pid, 'SIGKILL');
        will.revoke();
        // The last output arrives before "close", which a stranger that inherited the pipes could hold back.
        void Promise.race([closed, delay(1_000, null, { ref: false })]).then(() => resolve(exit));
      });
    });
  }

  /** Lets this process end although the child still runs. */
  release(): void {
    this.child.unref();
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream instanceof Socket) stream.unref();
    }
  }

  kill(signal: NodeJS.Signals): void {
    if (this.exit === null) signalGroup(this.pid, signal);
  }

  async stop(): Promise<void> {
    this.kill('SIGTERM');
    const impatience = setTimeout(() => this.kill('SIGKILL'), STOP_GRACE_MS);
    await this.exited;
    clearTimeout(impatience);
  }
}

async function spawnGroup(options: ProcessOptions): Promise<ProcessGroup> {
  const child = spawn(options.command, options.args ?? [], {
    cwd: options.cwd,
    ...options.account,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const spawned = once(child, 'spawn');
  const group = child.pid === undefined ? null : new ProcessGroup(child.pid, child);
  await spawned;
  if (group === null) throw new Error('expected a process id, got none');
  return group;
}

async function refuseForeignServer(url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const answer = await probe(url);
  if (typeof answer === 'number') {
    throw new Error(`expected nothing at ${url} before the start, got an answer with status ${answer}`);
  }
}

/**
 * Starts a program and resolves when it is ready.
 * Rejects when it cannot be started, ends early or is not ready in time (it is then stopped); the error
 * names the command, what was expected, what came, and holds all output.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  let group: ProcessGroup | null = null;
  try {
    await refuseForeignServer(options.readyUrl);
    group = await spawnGroup(options);
    if (options.readyUrl === undefined && options.readyLine === undefined) return group;
    await untilReady(group, options, options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    group.release();
    return group;
  } catch (cause) {
    await group?.stop();
    const reason = isNativeError(cause) ? cause.message : String(cause);
    const command = [options.command, ...(options.args ?? [])].join(' ');
    throw new Error(`${command}: ${reason}\n--- output ---\n${group?.output() ?? ''}`, { cause });
  }
}
