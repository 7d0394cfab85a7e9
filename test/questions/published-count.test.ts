import { countFault, publishedCount } from './published-count';

const shown = (value: number) => ({ value, suppressed: false });
const hidden = { value: null, suppressed: true };

test.each([
  ['a stored number shown', shown(12), 12, []],
  ['zero shown', shown(0), 0, []],
  ['a small number hidden', hidden, 4, []],
  ['a number hidden beside a small one', hidden, 30, [3]],
  ['zero hidden below a small total', hidden, 0, [3]],
])('%s is right', (_, received, stored, others) => {
  expect(countFault(received, stored, others)).toBeNull();
});

test.each([
  ['another number', shown(11), 12, [], /shows 11/],
  ['a small number shown', shown(4), 4, [], /4 persons are shown/],
  ['a large number hidden for nothing', hidden, 12, [30, 0], /without need/],
  ['no count at all', null, 12, [], /neither/],
  ['a value that claims to be hidden', { value: 12, suppressed: true }, 12, [], /neither/],
  ['a null that claims to be shown', { value: null, suppressed: false }, 12, [], /shows null/],
])('%s is wrong', (_, received, stored, others, message) => {
  expect(countFault(received, stored, others)).toMatch(message);
});

test('it stands inside an expected answer', () => {
  expect({ total: hidden, name: 'a' }).toEqual({ total: publishedCount(30, 3), name: 'a' });
  expect({ total: shown(31) }).not.toEqual({ total: publishedCount(30, 3) });
});
