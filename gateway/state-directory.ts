import { mkdtempSync, rmdirSync } from 'node:fs';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../shared/configuration/make-directory';
import { SettingsError } from '../shared/configuration/settings-error';
import type { Log } from '../shared/observability/log';

const folders = ['sdl', 'reference'] as const;
type Folder = (typeof folders)[number];

/** Some copies are internal. */
const ownerOnly = 0o600;

/** What the gateway can rebuild but keeps over its restarts, so that it answers while a department is away. */
export class StateDirectory {
  private constructor(
    private readonly directory: string,
    private readonly log: Log,
  ) {}

  /** @throws SettingsError naming STATE_DIRECTORY when nothing can be written there */
  static open(directory: string, log: Log): StateDirectory {
    try {
      for (const folder of folders) {
        makeDirectory(join(directory, folder));
        rmdirSync(mkdtempSync(join(directory, folder, '.written-')));
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new SettingsError(
        `setting STATE_DIRECTORY: expected a directory that can be written, found ${JSON.stringify(directory)} (${reason})`,
      );
    }
    return new StateDirectory(directory, log);
  }

  /** Replaces a file whole, readable to its owner alone. A copy that cannot be kept is an error in the log; the gateway works on with what it has. */
  async keep(folder: Folder, file: string, text: string): Promise<void> {
    const place = join(this.directory, folder, file);
    try {
      await writeFile(`${place}.new`, '', { mode: ownerOnly });
      await chmod(`${place}.new`, ownerOnly); // one that a stopped process left keeps its mode
      await writeFile(`${place}.new`, text);
      await rename(`${place}.new`, place);
    } catch (error) {
      this.log.error({ file: place, err: error }, 'a copy cannot be kept in STATE_DIRECTORY');
    }
  }

  /** @returns undefined when nothing was kept */
  recall(folder: Folder, file: string): Promise<string | undefined> {
    return readFile(join(this.directory, folder, file), 'utf8').catch(() => undefined);
  }
}
