import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { describeWith } from './describe-with';
import { findProgram } from './find-program';
import { temporaryDirectory } from './temporary-directory';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const FLAGS = [
  // Every host but 127.0.0.1 is cut off, also for a proxy set in the environment.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
  '--disable-gpu',
];

/** A browser that reaches 127.0.0.1 and nothing else. */
export interface ChromiumBrowser {
  readonly context: BrowserContext;
  /** The directory that holds its profile and whatever else it writes. */
  readonly directory: string;
  /** Ends the browser and deletes its directory. */
  close(): Promise<void>;
}

/** Path of the Chromium (or Chrome) of this machine, or null. */
function findChromium(): string | null {
  return findProgram(NAMES);
}

/** A suite that runs where Chromium is installed; elsewhere it is left out aloud, or fails where CI is set. */
export function describeWithChromium(name: string, suite: () => void): void {
  describeWith({ name: 'Chromium', path: findChromium() }, name, suite);
}

/**
 * Starts Chromium without a window and with an empty profile; rejects where it is not installed.
 * It ends and its directory is deleted at the latest with the test process.
 */
export async function launchChromium(options: BrowserContextOptions = {}): Promise<ChromiumBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(`expected one of the programs ${NAMES.join(', ')} on this machine, found none`);
  }
  const directory = await temporaryDirectory('chromium');
  try {
    const context = await chromium.launchPersistentContext(join(directory.path, 'profile'), {
      ...options,
      executablePath,
      artifactsDir: join(directory.path, 'artifacts'),
      headless: true,
      // Crash reports and caches go to the home directory otherwise.
      env: {
        ...process.env,
        HOME: directory.path,
        XDG_CONFIG_HOME: directory.path,
        XDG_CACHE_HOME: directory.path,
      },
      args: FLAGS,
    });
    return {
      context,
      directory: directory.path,
      async close() {
        await context.close();
        await directory.remove();
      },
    };
  } catch (error) {
    await directory.remove();
    throw error;
  }
}
