import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeDirectory } from './make-directory';

describe('makeDirectory', () => {
  let place: string;
  beforeEach(() => (place = mkdtempSync(path.join(tmpdir(), 'make-directory-'))));
  afterEach(() => rmSync(place, { recursive: true }));

  it('makes what is missing, however deep, and leaves what is there', () => {
    const deep = path.join(place, 'a', 'b', 'c');
    makeDirectory(deep);
    writeFileSync(path.join(deep, 'file'), '');
    makeDirectory(deep);
    expect(existsSync(path.join(deep, 'file'))).toBe(true);
  });

  it('says so when a file stands in the way', () => {
    const file = path.join(place, 'file');
    writeFileSync(file, '');
    expect(() => makeDirectory(file)).toThrow('EEXIST');
    expect(() => makeDirectory(path.join(file, 'a', 'b'))).toThrow('ENOTDIR');
  });

  it('comes back where nothing can be made', () => {
    expect(() => makeDirectory('/proc/linli/a')).toThrow(/ENOENT|EACCES|EPERM|EROFS/);
  });
});
