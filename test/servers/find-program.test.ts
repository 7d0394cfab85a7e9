import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram, programDirectories } from './find-program';
import { type TemporaryDirectory, temporaryDirectory } from './temporary-directory';

describe('findProgram', () => {
  let root: TemporaryDirectory;
  let first: string;
  let second: string;

  async function addFile(directory: string, name: string, mode: number): Promise<string> {
    const path = join(directory, name);
    await writeFile(path, '');
    await chmod(path, mode);
    return path;
  }

  beforeAll(async () => {
    root = await temporaryDirectory('programs');
    first = join(root.path, 'first');
    second = join(root.path, 'second');
    await mkdir(join(first, 'folder'), { recursive: true });
    await mkdir(second);
  });

  afterAll(() => root.remove());

  it('prefers an earlier name to an earlier directory', async () => {
    await addFile(first, 'browser', 0o755);
    const preferred = await addFile(second, 'chromium', 0o755);
    expect(findProgram(['chromium', 'browser'], [first, second])).toBe(preferred);
  });

  it('passes over folders and files that cannot be executed', async () => {
    await addFile(first, 'server', 0o644);
    const server = await addFile(second, 'server', 0o755);
    expect(findProgram(['folder', 'server'], [first, second])).toBe(server);
  });

  it('gives null when there is none', () => {
    expect(findProgram(['absent'], [first, second, join(root.path, 'absent')])).toBeNull();
  });

  it('also looks where servers stand that are not in PATH', () => {
    const path = process.env['PATH'];
    process.env['PATH'] = first;
    try {
      expect(programDirectories()).toEqual([first, expect.any(String), '/usr/sbin', '/usr/libexec']);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
