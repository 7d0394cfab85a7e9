import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReferenceFeed } from '../../shared/reference/feed';
import type { DepartmentConnection } from '../execution/department-connection';
import { StateDirectory } from '../state-directory';
import { Directory } from './directory';
import { Indicators } from './indicators';
import { ReferenceCollection } from './reference-collection';
import { compound, division, feedOf, heardLog, indicatorsOf, neighbour } from './testing/neighbour';

let state: string;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'linli-intake-'));
});
afterEach(() => rm(state, { recursive: true, force: true }));

const kept = (name: string): string => join(state, 'reference', `${name}.json`);

/** A gateway that starts, and has collected once more after that. */
async function gatewayOver(connections: readonly DepartmentConnection[]) {
  const [log, lines] = heardLog();
  const [directory, indicators] = [new Directory(), new Indicators()];
  const collection = new ReferenceCollection({
    ...{
      directory,
      indicators,
      connections,
      state: StateDirectory.open(state, log),
      intervalMs: 60_000,
      log,
    },
  });
  await collection.start();
  await collection.stop();
  return { directory, indicators, lines };
}

const owner = neighbour('civil', { feeds: () => [feedOf('divisions', 'civil', [division('14')])] });
const claim = (as: string, rows: readonly unknown[] = [division('41')]) =>
  neighbour('rogue', { feeds: () => [feedOf('divisions', as, rows)] });
const refusal = 'warn reference data are refused; the copy stays as it was';

describe('a feed is its owner’s alone', () => {
  test.each(['civil', 'rogue'])('another department cannot publish it as %s', async (name) => {
    const third = neighbour('third');
    const { directory, lines } = await gatewayOver([owner, claim(name), third]);
    expect(directory.feed('divisions')).toMatchObject({ owner: 'civil', rows: [{ code: '14' }] });
    expect(third.got).toEqual(['divisions of civil']);
    expect(lines.filter((line) => line.startsWith('warn'))).toEqual([refusal]);
    expect(JSON.parse(await readFile(kept('divisions'), 'utf8'))).toMatchObject({ owner: 'civil' });
  });

  test('also while the owner is away, and over a restart', async () => {
    await gatewayOver([owner]);
    const { directory } = await gatewayOver([claim('rogue'), neighbour('civil')]);
    expect(directory.feed('divisions')?.owner).toBe('civil');
  });

  test('a name in another department’s mouth counts for nothing, even before any copy is held', async () => {
    const { directory } = await gatewayOver([claim('civil'), neighbour('civil')]);
    expect(directory.feed('divisions')).toBeUndefined();
  });

  test('a feed that comes for another is not taken', async () => {
    const confused = neighbour('civil', {
      publishedFeed: async (name) =>
        name === 'compounds' ? feedOf('divisions', 'civil', [division('14')]) : undefined,
    });
    const { directory, lines } = await gatewayOver([confused]);
    expect(directory.feed('divisions')).toBeUndefined();
    expect(lines).toEqual([refusal]);
  });

  test('until the operator removes the copy: then it is whose who publishes first', async () => {
    await gatewayOver([owner]);
    await unlink(kept('divisions'));
    const { directory } = await gatewayOver([claim('rogue'), owner]);
    expect(directory.feed('divisions')?.owner).toBe('rogue');
  });
});

describe('a feed that is not in order', () => {
  const circle = [division('14', '1405'), division('1405', '14')];

  test.each<[string, readonly unknown[]]>([
    ['with superiors in a circle', circle],
    ['with a row that is none', [division('14'), null]],
  ])('%s is refused, told once a version, and looked at again when it changes', async (_what, rows) => {
    let published = [feedOf('divisions', 'civil', [division('14')]), feedOf('compounds', 'civil', [])];
    const civil = neighbour('civil', { feeds: () => published });
    const [log, lines] = heardLog();
    const directory = new Directory();
    const collection = new ReferenceCollection({
      ...{ directory, indicators: new Indicators(), connections: [civil], state: undefined, log },
      intervalMs: 5,
    });
    const untilAskedAgain = async (): Promise<void> => {
      let rounds = 0;
      await new Promise<void>((resolve) => {
        civil.feeds = () => {
          rounds += 1;
          if (rounds > 9) resolve();
          return published;
        };
      });
    };
    await collection.start();
    const others = feedOf('compounds', 'civil', [compound('a', '14')]);
    published = [feedOf('divisions', 'civil', rows), others];
    await untilAskedAgain();
    expect(directory.division('14')?.parentCode).toBeNull();
    expect(directory.compound('a')).toBeDefined();
    expect(lines.filter((line) => /warn|error/.test(line))).toEqual([refusal]);
    published = [feedOf('divisions', 'civil', [division('41')]), others];
    await untilAskedAgain();
    await collection.stop();
    expect(directory.division('41')).toBeDefined();
  });
});

test.each<[string, string]>([
  ['half written', '{"feed":"divisions","ow'],
  ['of another feed', JSON.stringify(feedOf('compounds', 'civil', []))],
  ['of rows that are none', JSON.stringify(feedOf('divisions', 'civil', [null]))],
  ['null', 'null'],
])(
  'a kept copy that is damaged (%s) is left aside with an alarm; the others are taken',
  async (_what, text) => {
    const away = neighbour('civil');
    const library = neighbour('library', { indicators: () => indicatorsOf('library') });
    const compounds = feedOf('compounds', 'housing', [compound('a', '14')]) satisfies ReferenceFeed;
    await gatewayOver([owner, library, neighbour('housing', { feeds: () => [compounds] })]);
    await writeFile(kept('divisions'), text);
    await writeFile(kept('indicators-library'), text);
    const { directory, indicators, lines } = await gatewayOver([away, neighbour('library')]);
    expect(directory.feed('divisions')).toBeUndefined();
    expect(indicators.all()).toEqual([]);
    expect(directory.compound('a')).toBeDefined();
    expect(lines).toEqual(Array(2).fill('error a copy in STATE_DIRECTORY cannot be used and is left aside'));
  },
);
