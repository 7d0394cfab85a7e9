import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startProcess } from './child-process';
import { type TemporaryDirectory, temporaryDirectory } from './temporary-directory';

const REPOSITORY = resolve(__dirname, '../..');

describe('describeWith', () => {
  let directory: TemporaryDirectory;

  beforeAll(async () => {
    directory = await temporaryDirectory('suite');
  });

  afterAll(() => directory.remove());

  /** Runs a suite that needs a program at `path` in a jest of its own. */
  async function runSuite(path: string | null, environment: NodeJS.ProcessEnv) {
    const source = `import { describeWith } from ${JSON.stringify(join(__dirname, 'describe-with'))};
      describeWith({ name: 'Quernstone', path: ${JSON.stringify(path)} }, 'grinding', () => {
        it('grinds', () => { expect(2).toBe(2); });
      });`;
    await writeFile(join(directory.path, 'grinding.test.ts'), source);
    const transform = { '^.+\\.ts$': [require.resolve('@swc/jest')] };
    const jest = await startProcess({
      command: process.execPath,
      args: [
        require.resolve('jest/bin/jest'),
        '--runInBand',
        `--config=${JSON.stringify({ rootDir: directory.path, testEnvironment: 'node', transform })}`,
      ],
      env: environment,
      cwd: REPOSITORY,
    });
    const { code } = await jest.exited;
    return { code, output: jest.output() };
  }

  it('runs the suite where the program is found', async () => {
    const { code, output } = await runSuite(process.execPath, { CI: 'true' });
    expect(output).toContain('1 passed, 1 total');
    expect(code).toBe(0);
  });

  it('leaves the suite out aloud where the program is missing', async () => {
    const { code, output } = await runSuite(null, { CI: undefined });
    expect(output).toContain('Quernstone was not found: the suite "grinding" was left out\n');
    expect(output).toContain('1 skipped');
    expect(code).toBe(0);
  });

  it('fails where the program is missing and CI is set', async () => {
    const { code, output } = await runSuite(null, { CI: 'true' });
    expect(output).toContain('Quernstone was not found, and CI is set');
    expect(code).toBe(1);
  });
});
