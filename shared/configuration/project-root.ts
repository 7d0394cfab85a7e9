import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder that holds the project's package.json, found by walking up from `from`.
 * The same from the sources and from the compiled copy in dist/, so files that the build does not copy
 * (tables, schema files) are found from both.
 * @throws Error when no folder above `from` holds a package.json.
 */
export function projectRoot(from: string = __dirname): string {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) {
      throw new Error(`project root: expected a package.json in ${path.resolve(from)} or above, found none`);
    }
  }
}

/** An absolute path inside the project, e.g. `projectFile('shared', 'demonstration', 'divisions.csv')`. */
export function projectFile(...segments: readonly string[]): string {
  return path.join(projectRoot(), ...segments);
}
