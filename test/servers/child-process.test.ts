import { once } from 'node:events';
import { createServer } from 'node:http';
import { type ProcessOptions, type RunningProcess, startProcess } from './child-process';
import { eventually } from './eventually';
import { freePort, isPortFree } from './free-port';
import { probe } from './readiness';
import { startSeparately } from './separate-process';
import { temporaryDirectory } from './temporary-directory';

/** A program that answers every request with `status`, from `afterMs` on. */
function serving(port: number, { status = 200, afterMs = 0 } = {}): string {
  const answer = `(request, response) => { response.statusCode = ${status}; response.end(); }`;
  const server = `require('node:http').createServer(${answer})`;
  return `setTimeout(() => ${server}.listen(${port}, '127.0.0.1', () => console.log('listening')), ${afterMs});`;
}

/** A program whose child is a server, and which shows the child's output as its own. */
function parentOfServer(port: number): string {
  const args = JSON.stringify(['-e', serving(port)]);
  return `require('node:child_process').spawn(process.execPath, ${args}, { stdio: 'inherit' });`;
}

function untilPortIsFree(port: number): Promise<void> {
  return eventually(`nothing listens at port ${port}`, () => isPortFree(port));
}

describe('startProcess', () => {
  const started: RunningProcess[] = [];
  let port: number;
  let readyUrl: string;

  async function start(program: string, options: Partial<ProcessOptions> = {}): Promise<RunningProcess> {
    const running = await startProcess({ command: process.execPath, args: ['-e', program], ...options });
    started.push(running);
    return running;
  }

  beforeEach(async () => {
    port = await freePort();
    readyUrl = `http://127.0.0.1:${port}/ready`;
  });

  afterEach(async () => {
    await Promise.all(started.splice(0).map((running) => running.stop()));
  });

  it('waits until the URL answers', async () => {
    await start(serving(port, { status: 204, afterMs: 300 }), { readyUrl });
    expect(await probe(readyUrl)).toBe(204);
  });

  it('waits until the line is printed, be it text or a pattern', async () => {
    const program = `setTimeout(() => console.error('port ' + 81), 300); setInterval(() => {}, 1000);`;
    expect((await start(program, { readyLine: 'port 81' })).output()).toContain('port 81');
    expect((await start(program, { readyLine: /^port \d+$/m })).output()).toContain('port 81');
  });

  it('reports how a command ended and all that it printed', async () => {
    const command = await start(`console.log('out'); console.error('错误'); process.exitCode = 7;`);
    expect(command.exit).toBeNull();
    expect(await command.exited).toEqual({ code: 7, signal: null });
    expect(command.exit).toEqual({ code: 7, signal: null });
    expect(command.output()).toMatch(/out\n/);
    expect(command.output()).toMatch(/错误\n/);
  });

  it('adds to the environment and takes away from it', async () => {
    process.env['LINLI_TRIAL'] = 'inherited';
    const print =
      'console.log([process.env.LINLI_TRIAL, process.env.LINLI_MORE, process.env.PATH !== undefined])';
    const command = await start(print, { env: { LINLI_TRIAL: undefined, LINLI_MORE: 'more' } });
    delete process.env['LINLI_TRIAL'];
    await command.exited;
    expect(command.output()).toContain("[ undefined, 'more', true ]");
  });

  it('shows the output of a process that ends before it is ready', async () => {
    const trial = start(`console.error('no database'); process.exit(3);`, { readyUrl });
    await expect(trial).rejects.toThrow(
      /ended with code 3, expected a 2xx answer from .*ready[^]*no database/,
    );
  });

  it('stops a process that is not ready in time and says what came instead', async () => {
    const trial = start(serving(port, { status: 503 }), { readyUrl, timeoutMs: 1_000 });
    await expect(trial).rejects.toThrow(/not ready within 1000 ms, expected a 2xx answer .* got status 503/);
    expect(await isPortFree(port)).toBe(true);
  });

  it('names a command that cannot be started', async () => {
    await expect(startProcess({ command: '/absent/linli', args: ['--now'] })).rejects.toThrow(
      /^\/absent\/linli --now: .*ENOENT/,
    );
  });

  it('does not take a foreign server for its own', async () => {
    const foreign = createServer((_, response) => response.end()).listen(port, '127.0.0.1');
    await once(foreign, 'listening');
    await expect(start('setInterval(() => {}, 1000)', { readyUrl })).rejects.toThrow(
      /expected nothing at http/,
    );
    foreign.close();
  });

  it('sends signals to the whole group', async () => {
    const parent = await start(parentOfServer(port), { readyUrl });
    parent.kill('SIGKILL');
    expect(await parent.exited).toEqual({ code: null, signal: 'SIGKILL' });
    await untilPortIsFree(port);
  });

  it('leaves nothing of the group when only its leader dies', async () => {
    const parent = await start(parentOfServer(port), { readyUrl });
    process.kill(parent.pid, 'SIGKILL');
    await untilPortIsFree(port);
  });

  it('lets a process end in its own way when stopped', async () => {
    const program = `process.on('SIGTERM', () => process.exit(5)); ${serving(port)}`;
    const server = await start(program, { readyUrl });
    await server.stop();
    expect(server.exit).toEqual({ code: 5, signal: null });
  });

  it('kills a process that does not want to stop', async () => {
    const server = await start(`process.on('SIGTERM', () => {}); ${serving(port)}`, { readyUrl });
    await server.stop();
    expect(server.exit).toEqual({ code: null, signal: 'SIGKILL' });
    await server.stop();
  });

  it.each([
    ['is killed', 'setInterval(() => {}, 1000);'],
    ['ends by itself', 'setTimeout(() => {}, 500);'],
    ['breaks', `setTimeout(() => { throw new Error('broken'); }, 500);`],
  ])('leaves nothing behind when the test process %s', async (way, ending) => {
    const directory = await temporaryDirectory('separate');
    const options = { command: process.execPath, args: ['-e', parentOfServer(port)], readyUrl };
    const program = `require('./child-process').startProcess(${JSON.stringify(options)})
      .then(() => { console.log('server runs'); ${ending} });`;
    const separate = await startSeparately(directory.path, program, 'server runs').finally(directory.remove);
    if (way === 'is killed') process.kill(separate.pid, 'SIGKILL');
    await separate.exited;
    await untilPortIsFree(port);
  });
});
