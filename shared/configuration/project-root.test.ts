import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFile, projectRoot } from './project-root';

describe('projectRoot', () => {
  let outside: string;
  beforeEach(() => (outside = mkdtempSync(path.join(tmpdir(), 'project-root-'))));
  afterEach(() => rmSync(outside, { recursive: true }));

  it('finds the folder of this project', () => {
    const { name } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { name: string };
    expect(name).toBe('linli');
  });

  it('is the same from a compiled copy below dist/', () => {
    const compiled = path.join(outside, 'dist', 'shared', 'configuration');
    mkdirSync(compiled, { recursive: true });
    writeFileSync(path.join(outside, 'package.json'), '{}');
    expect(projectRoot(compiled)).toBe(outside);
  });

  it('says where it looked when there is no package.json above', () => {
    const { root } = path.parse(outside);
    expect(() => projectRoot(root)).toThrow(`expected a package.json in ${root} or above`);
  });
});
