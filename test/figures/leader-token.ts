import { execFileSync } from 'node:child_process';
import { projectFile, projectRoot } from '../../shared/configuration/project-root';

/** A leader's token for 晋城市, made as anybody would make one. */
export function leaderToken(): string {
  const program = projectFile('dist', 'gateway', 'linli.js');
  const args = [program, 'token', '--role', 'LEADER', '--division', '140500'];
  return execFileSync(process.execPath, args, { cwd: projectRoot(), encoding: 'utf8' }).trim();
}
