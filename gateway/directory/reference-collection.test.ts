import { stat, writeFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLog } from '../../shared/observability/log';
import type { IndicatorFeed, IndicatorReference } from '../../shared/reference/indicator';
import type { DepartmentConnection } from '../execution/department-connection';
import { referenceFeedNames } from '../../shared/reference/feed';
import { StateDirectory } from '../state-directory';
import { Directory } from './directory';
import { Indicators } from './indicators';
import { ReferenceCollection } from './reference-collection';

const log = createLog('test', { level: 'silent' });
const row: IndicatorReference = {
  ...{ subjectType: 'Compound', subjectKey: 'CMP-1', code: 'BORROWED', period: 'CURRENT' },
  ...{ value: 3, suppressed: false, asOf: '2024-11-15' },
};
const feedOf = (owner: string, rows: readonly IndicatorReference[] = [row]): IndicatorFeed => ({
  ...{ feed: 'indicators', owner, version: JSON.stringify(rows), asOf: '2024-11-15', rows },
});

interface Neighbour extends DepartmentConnection {
  readonly got: string[];
}

/** A department that publishes what a test wants, or is away. */
function neighbour(name: string, published: () => IndicatorFeed | undefined): Neighbour {
  const got: string[] = [];
  return {
    name,
    got,
    sdl: async () => '',
    call: async () => undefined,
    publishedFeed: async () => undefined,
    offerReference: async () => undefined,
    publishedIndicators: async () => published(),
    offerIndicators: async ({ owner }) => void got.push(owner),
    isReady: async () => true,
    close: async () => undefined,
  };
}

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linli-collection-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function collect(connections: readonly DepartmentConnection[]): Promise<Indicators> {
  const indicators = new Indicators();
  const state = StateDirectory.open(directory, log);
  const options = { directory: new Directory(), indicators, connections, state, intervalMs: 60_000, log };
  const collection = new ReferenceCollection(options);
  await collection.start();
  collection.stop();
  return indicators;
}

test('each owner’s indicators are taken, handed on to all, and kept for their owner’s absence', async () => {
  const library = neighbour('library', () => feedOf('library'));
  const archive = neighbour('archive', () => undefined);
  expect((await collect([library, archive])).of('library')?.rows).toEqual([row]);
  expect(archive.got).toEqual(['library']);
  const away = neighbour('library', () => {
    throw new Error('away');
  });
  const later = await collect([away, archive]);
  expect(later.all().map(({ owner }) => owner)).toEqual(['library']);
});

test('a copy on disk is readable to its owner alone, also over what a stopped process left', async () => {
  const file = join(directory, 'reference', 'indicators-library.json');
  StateDirectory.open(directory, log);
  await writeFile(`${file}.new`, 'half', { mode: 0o644 });
  await collect([neighbour('library', () => feedOf('library'))]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test.each([
  ['in another’s name', feedOf('archive')],
  ['that are not in order', feedOf('library', [row, row])],
])('indicators %s are not taken, and the others’ are', async (_what, feed) => {
  const other = neighbour('museum', () => feedOf('museum'));
  const indicators = await collect([
    neighbour('library', () => feed),
    neighbour('archive', () => undefined),
    other,
  ]);
  expect(indicators.all().map(({ owner }) => owner)).toEqual(['museum']);
});

test('indicators that stay as they are are asked for less and less often', async () => {
  const times = { counted: 0, looked: 0 };
  const library = neighbour('library', () => {
    times.counted += 1;
    return feedOf('library');
  });
  const publishedFeed = async () => {
    times.looked += 1;
    return undefined;
  };
  const collection = new ReferenceCollection({
    ...{ directory: new Directory(), indicators: new Indicators(), state: undefined, intervalMs: 20, log },
    connections: [{ ...library, publishedFeed }],
  });
  await collection.start();
  while (times.looked < 30 * referenceFeedNames.length) await delay(5);
  collection.stop();
  // 30 rounds: asked in the 1st, 2nd, 4th, 8th, 16th and 28th.
  expect(times.counted).toBe(6);
});
