import { checkedFeed, linesOf } from './checked-feed';
import type { CompoundReference, DivisionReference } from './feed';

const division = (code: string, parentCode: string | null): DivisionReference => ({
  ...{ code, name: `name of ${code}`, level: 'COMMUNITY', parentCode },
  ...{ codeSource: 'NBS_2023', validFrom: null, validTo: null },
});
const compound: CompoundReference = {
  ...{ id: 'c', name: '小区', aliases: [], address: null, synthetic: true },
  memberships: [{ communityCode: '14', from: null, to: null }],
};
const enterprise = { uscc: '91350100M000100Y43', name: '公司', synthetic: true };
const feedOf = (feed: string, ...rows: readonly unknown[]) => ({
  ...{ feed, owner: 'library', version: '1', asOf: '2024-11-15', rows },
});

test('a feed in order is the feed that came', () => {
  const feed = feedOf('divisions', division('14', null), division('1405', '14'));
  expect(checkedFeed(feed)).toBe(feed);
  expect(linesOf(checkedFeed(feed).rows as readonly DivisionReference[]).get('1405')).toEqual(['1405', '14']);
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'expected object'],
  ['a feed that nobody knows', feedOf('roads'), 'feed: '],
  ['no owner', { ...feedOf('divisions'), owner: undefined }, 'owner: Invalid input: expected string'],
  [
    'a version that is no text',
    { ...feedOf('divisions'), version: 7 },
    'version: Invalid input: expected string',
  ],
  ['a day that is none', { ...feedOf('divisions'), asOf: '2023-02-29' }, 'asOf: expected a date'],
  ['rows that are no list', { ...feedOf('divisions'), rows: {} }, 'rows: Invalid input: expected array'],
  [
    'a row that is none',
    feedOf('divisions', division('14', null), null),
    'rows.1: Invalid input: expected object',
  ],
  [
    'a superior that is no text',
    feedOf('divisions', { ...division('14', null), parentCode: 1 }),
    'rows.0.parentCode',
  ],
  ['an unknown level', feedOf('divisions', { ...division('14', null), level: 'STREET' }), 'rows.0.level'],
  [
    'a division twice',
    feedOf('divisions', division('14', null), division('14', null)),
    'division 14: expected one',
  ],
  [
    'a division above itself',
    feedOf('divisions', division('14', '14')),
    'division 14: its superiors run in a circle',
  ],
  ['a circle', feedOf('divisions', division('a', 'b'), division('b', 'a')), 'run in a circle'],
  ['no memberships', feedOf('compounds', { ...compound, memberships: undefined }), 'rows.0.memberships'],
  ['a compound twice', feedOf('compounds', compound, compound), 'compound c: expected one row, got another'],
  [
    'two memberships from one day',
    feedOf('compounds', { ...compound, memberships: [...compound.memberships, ...compound.memberships] }),
    'membership of compound c from the beginning',
  ],
  ['an enterprise twice', feedOf('enterprises', enterprise, enterprise), 'enterprise 91350100M000100Y43'],
])('%s is refused, naming the place', (_what, came, message) => {
  expect(() => checkedFeed(came)).toThrow(message);
});
