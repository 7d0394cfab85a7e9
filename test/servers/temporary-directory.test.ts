import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually';
import { startSeparately } from './separate-process';
import { temporaryDirectory } from './temporary-directory';

describe('temporaryDirectory', () => {
  it('is private to its owner and gone with its contents once removed', async () => {
    const directory = await temporaryDirectory('trial');
    await writeFile(join(directory.path, 'file'), 'content');
    expect((await stat(directory.path)).mode & 0o777).toBe(0o700);
    await directory.remove();
    expect(existsSync(directory.path)).toBe(false);
  });

  it('is removed when the test process is killed', async () => {
    const workplace = await temporaryDirectory('separate');
    const program = `require('./temporary-directory').temporaryDirectory('orphan')
      .then(({ path }) => { console.log('made ' + path + '.'); setInterval(() => {}, 1000); });`;
    const separate = await startSeparately(workplace.path, program, 'made').finally(workplace.remove);
    const orphan = /made (.*)\./.exec(separate.output())?.[1] ?? '';
    expect(existsSync(orphan)).toBe(true);
    separate.kill('SIGKILL');
    await separate.exited;
    await eventually(`${orphan} is gone`, () => !existsSync(orphan));
  });
});
