import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/** What is done when this process ends, by whatever cause; void once revoked. */
export interface LastWill {
  revoke(): void;
}

/**
 * Runs `act` (shell, its argument is "$1") as soon as this process is gone, `kill -9` included: a small
 * shell outside our process group waits for the end of a pipe that only we hold open.
 */
function bequeath(act: string, argument: string): LastWill {
  const executor = spawn('sh', ['-c', `read -r revoked || { ${act}; }`, 'last-will', argument], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  executor.unref();
  if (executor.stdin instanceof Socket) executor.stdin.unref();
  // An executor that somebody killed makes revoking fail, which is then no loss.
  executor.stdin.on('error', () => {});
  return { revoke: () => void executor.stdin.end('revoked\n') };
}

/** SIGKILL for the process group `pid` when this process ends. */
export function killGroupAtEnd(pid: number): LastWill {
  return bequeath('kill -s KILL -- "-$1"', String(pid));
}

/** Removal of a directory when this process ends; repeated for 10 s, for what a dying program still writes. */
export function removeDirectoryAtEnd(path: string): LastWill {
  return bequeath('n=0; while [ "$n" -lt 50 ]; do rm -rf -- "$1"; n=$((n + 1)); sleep 0.2; done', path);
}
