import { withoutPassword } from './without-password';

test.each([
  ['mysql://linli:geh3im@10.0.0.5:3306/linli', 'mysql://linli:***@10.0.0.5:3306/linli'],
  ['mysql://linli:g@eh3im@10.0.0.5/linli', 'mysql://linli:***@10.0.0.5/linli'],
  ['mysql://linli:g@e/h:3@im@10.0.0.5/linli', 'mysql://linli:***@10.0.0.5/linli'],
  ['mysql://linli:ge h3\nim@10.0.0.5', 'mysql://linli:***@10.0.0.5'],
  ['mysql://li@nli:geh3im@10.0.0.5', 'mysql://li@nli:***@10.0.0.5'],
  ['redis://:geh3im@10.0.0.5', 'redis://:***@10.0.0.5'],
  ['a=http://x:one@h,b=http://y:two@k', 'a=http://x:***@k'],
])('%j is shown as %j', (url, shown) => {
  expect(withoutPassword(url)).toBe(shown);
});

test.each([
  'sqlite::memory:',
  'http://127.0.0.1:4000/graphql',
  'redis://10.0.0.5:6379',
  'mysql://linli@h/x',
  '',
])('%j holds no password and stays', (url) => {
  expect(withoutPassword(url)).toBe(url);
});
