import { callerOf, publicCaller } from '../../shared/access/caller';
import { callerKey } from './caller-key';

test.each([
  ['192.0.2.7', 'address:192.0.2.7'],
  ['::ffff:192.0.2.7', 'address:192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', 'address:2001:db8:1:2::/64'],
  ['2001:db8::9', 'address:2001:db8:0:0::/64'],
  ['::1', 'address:0:0:0:0::/64'],
  [undefined, 'address:unknown'],
])('the public at %s is counted as %s', (address, key) => {
  expect(callerKey(publicCaller, address)).toBe(key);
});

test('who has a token is counted by its subject, wherever the request comes from', () => {
  const caller = callerOf({ role: 'LEADER', subject: 'li', divisions: ['14'], scopes: [] });
  expect(callerKey(caller, '192.0.2.7')).toBe('subject:li');
  expect(callerKey(caller, '192.0.2.8')).toBe('subject:li');
});
