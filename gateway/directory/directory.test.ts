import type { CompoundReference, DivisionReference, ReferenceFeed } from '../../shared/reference/feed';
import { Directory } from './directory';

const today = '2024-11-15';
const division = (code: string, parentCode: string | null): DivisionReference => ({
  ...{ code, name: `name of ${code}`, level: 'COMMUNITY', parentCode },
  ...{ codeSource: 'NBS_2023', validFrom: null, validTo: null },
});
const compound = (id: string, communityCode: string): CompoundReference => ({
  ...{ id, name: id, aliases: [], address: null, synthetic: true },
  memberships: [{ communityCode, from: null, to: null }],
});
const feedOf = (feed: ReferenceFeed['feed'], version: string, rows: readonly unknown[]): ReferenceFeed =>
  ({ feed, owner: 'library', version, asOf: today, rows }) as ReferenceFeed;

let directory: Directory;
beforeEach(() => {
  directory = new Directory();
  directory.accept(feedOf('divisions', '1', [division('14', null), division('1405', '14')]));
  directory.accept(feedOf('compounds', '1', [compound('a', '1405'), compound('b', '14')]));
});

const seen = () => ({
  below: directory.divisionsBelow('14').map(({ code }) => code),
  within: directory.compoundsWithin('14', today).map(({ id }) => id),
  compound: directory.compound('a')?.name,
  versions: ['divisions', 'compounds'].map((name) => directory.feed(name)?.version),
});
const before = { below: ['1405'], within: ['a', 'b'], compound: 'a', versions: ['1', '1'] };

test('the compounds of a division are its own and those of all below', () => {
  expect(seen()).toEqual(before);
  expect(directory.compoundsWithin('1405', today).map(({ id }) => id)).toEqual(['a']);
});

test.each<[string, ReferenceFeed]>([
  ['superiors in a circle', feedOf('divisions', '2', [division('14', '1405'), division('1405', '14')])],
  ['a row that is none', feedOf('divisions', '2', [division('41', null), null])],
  ['a row without its lists', feedOf('compounds', '2', [{ ...compound('c', '14'), memberships: null }])],
])('a feed with %s is refused, and the copy stays whole', (_what, feed) => {
  expect(() => directory.accept(feed)).toThrow();
  expect(seen()).toEqual(before);
});

test('a new version replaces the old one whole', () => {
  directory.accept(feedOf('divisions', '2', [division('14', null), division('1406', '14')]));
  expect(seen()).toEqual({ ...before, below: ['1406'], within: ['b'], versions: ['2', '1'] });
});
