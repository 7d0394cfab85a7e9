import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLog } from '../../shared/observability/log';
import type { DepartmentConnection } from '../execution/department-connection';
import { referenceFeedNames } from '../../shared/reference/feed';
import type { IndicatorFeed } from '../../shared/reference/indicator';
import { StateDirectory } from '../state-directory';
import { Directory } from './directory';
import { Indicators } from './indicators';
import { ReferenceCollection, type ReferenceCollectionOptions } from './reference-collection';
import {
  division,
  feedOf,
  heardLog,
  indicatorRow as row,
  indicatorsOf,
  neighbour,
  type Neighbour,
} from './testing/neighbour';

const log = createLog('test', { level: 'silent' });

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linli-collection-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await delay(5);
};

function collectionOf(
  connections: readonly DepartmentConnection[],
  options: Partial<ReferenceCollectionOptions> = {},
): ReferenceCollection {
  const copies = { directory: new Directory(), indicators: new Indicators(), state: undefined };
  return new ReferenceCollection({ ...copies, connections, intervalMs: 60_000, log, ...options });
}

async function collect(connections: readonly DepartmentConnection[]): Promise<Indicators> {
  const indicators = new Indicators();
  const collection = collectionOf(connections, { indicators, state: StateDirectory.open(directory, log) });
  await collection.start();
  await collection.stop();
  return indicators;
}

const isAway = (): never => {
  throw new Error('away');
};

test('each owner’s indicators are taken, handed on to all, and kept for their owner’s absence', async () => {
  const library = neighbour('library', { indicators: () => indicatorsOf('library') });
  const archive = neighbour('archive');
  expect((await collect([library, archive])).of('library')?.rows).toEqual([row]);
  expect(archive.got).toEqual(['indicators of library']);
  const away = neighbour('library', { indicators: isAway });
  const later = await collect([away, archive]);
  expect(later.all().map(({ owner }) => owner)).toEqual(['library']);
});

test('a copy on disk is readable to its owner alone, also over what a stopped process left', async () => {
  const file = join(directory, 'reference', 'indicators-library.json');
  StateDirectory.open(directory, log);
  await writeFile(`${file}.new`, 'half', { mode: 0o644 });
  await collect([neighbour('library', { indicators: () => indicatorsOf('library') })]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test.each([
  ['in another’s name', indicatorsOf('archive')],
  ['that are not in order', indicatorsOf('library', [row, row])],
  ['without a version', { ...indicatorsOf('library'), version: undefined } as unknown as IndicatorFeed],
  ['of no day', { ...indicatorsOf('library'), asOf: 'yesterday' }],
])('indicators %s are not taken, and the others’ are', async (_what, feed) => {
  const indicators = await collect([
    neighbour('library', { indicators: () => feed }),
    neighbour('archive'),
    neighbour('museum', { indicators: () => indicatorsOf('museum') }),
  ]);
  expect(indicators.all().map(({ owner }) => owner)).toEqual(['museum']);
});

test('indicators that stay as they are are asked for less and less often', async () => {
  const times = { counted: 0, looked: 0 };
  const library = neighbour('library', {
    indicators: () => {
      times.counted += 1;
      return indicatorsOf('library');
    },
    feeds: () => {
      times.looked += 1;
      return [];
    },
  });
  const collection = collectionOf([library], { intervalMs: 20 });
  await collection.start();
  while (times.looked < 30 * referenceFeedNames.length) await delay(5);
  await collection.stop();
  // 30 rounds: asked in the 1st, 2nd, 4th, 8th, 16th and 28th.
  expect(times.counted).toBe(6);
});

/** One of the departments publishes all the feeds, so that none is missing. */
const register = (name: string): Neighbour =>
  neighbour(name, {
    feeds: () => [
      feedOf('divisions', name, [division('14')]),
      feedOf('compounds', name, []),
      feedOf('enterprises', name, []),
    ],
    indicators: () => indicatorsOf(name),
  });
const all = ['divisions', 'compounds', 'enterprises', 'indicators'].map((feed) => `${feed} of library`);

describe('what a department did not take over', () => {
  test('is offered to it again soon, and to nobody who has it', async () => {
    const [library, archive, museum] = [register('library'), neighbour('archive'), neighbour('museum')];
    const broken = new Set(['divisions', 'indicators']);
    archive.accept = ({ feed }) => {
      if (broken.delete(feed)) throw new Error('the database is busy');
    };
    const [heard, lines] = heardLog();
    const collection = collectionOf([library, archive, museum], { intervalMs: 60_000, log: heard });
    await collection.start();
    expect(archive.got).toEqual([all[1], all[2]]);
    await until(() => archive.got.length === 4);
    await collection.stop();
    expect(archive.got).toEqual([all[1], all[2], all[0], all[3]]);
    expect([museum.got, library.got]).toEqual([all, all]);
    const told = lines.filter((line) => line.includes('not accepted'));
    expect(told).toEqual(Array(2).fill('error a copy was not accepted; it is offered again'));
  });

  test('is offered again after longer and longer pauses, and complained of once', async () => {
    const archive = neighbour('archive');
    const offers: number[] = [];
    archive.accept = ({ feed }) => {
      if (feed !== 'divisions') return;
      offers.push(Date.now());
      throw new Error('the database is away');
    };
    const [heard, lines] = heardLog();
    const collection = collectionOf([register('library'), archive], { intervalMs: 60_000, log: heard });
    await collection.start();
    await until(() => offers.length === 3);
    await collection.stop();
    const [first = 0, second = 0, third = 0] = offers;
    // A timer may come a millisecond early.
    expect(second - first).toBeGreaterThanOrEqual(495);
    expect(third - second).toBeGreaterThanOrEqual(995);
    const told = lines.filter((line) => line.includes('not accepted')).map((line) => line.split(' ')[0]);
    expect(told).toEqual(['error', 'debug', 'debug']);
  });
});

test('a department that is away is asked again soon, and told of once until it comes', async () => {
  const library = register('library');
  const { feeds } = library;
  await collect([library]);
  library.feeds = isAway;
  const [heard, lines] = heardLog();
  const state = StateDirectory.open(directory, log);
  const collection = collectionOf([library], { intervalMs: 60_000, log: heard, state });
  const told = () => lines.filter((line) => line.includes('cannot be collected'));
  await collection.start();
  expect(told()).toEqual(['warn reference data cannot be collected; trying on']);
  await until(() => told().length === 2);
  library.feeds = () => [...feeds(), feedOf('divisions', 'library', [])].reverse();
  await until(() => lines.some((line) => line.includes('taken over')));
  await collection.stop();
  expect(told()[1]).toMatch(/^debug/);
});

test('stopped in the midst of a round, nothing is asked any more', async () => {
  let asked = 0;
  let answer: () => void = () => undefined;
  const library = neighbour('library', {
    publishedFeed: async () => {
      asked += 1;
      if (asked > referenceFeedNames.length) await new Promise<void>((resolve) => (answer = resolve));
      return undefined;
    },
  });
  const collection = collectionOf([library], { intervalMs: 1 });
  await collection.start();
  await until(() => asked > referenceFeedNames.length);
  let isStopped = false;
  const stopped = collection.stop().then(() => (isStopped = true));
  const before = asked;
  while (asked < before + referenceFeedNames.length - 1) {
    answer();
    await delay(1);
  }
  expect(isStopped).toBe(false);
  answer();
  await stopped;
  expect(asked).toBe(before + referenceFeedNames.length - 1);
});
