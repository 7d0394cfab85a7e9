import { NameSearch } from './name-search';

const byName = new NameSearch<{ readonly name: string }>(
  ({ name }) => [name],
  ({ name }) => name,
);
const rowsOf = (...names: string[]) => names.map((name) => ({ name }));

test.each([
  ['湖滨巷3号', '湖滨巷３号'],
  ['湖滨巷3号', '湖滨'],
  ['安宁湖滨小区', '湖滨'],
  ['卫计委宿舍', '卫计宿舍'],
  ['卫计局宿舍', '卫计宿舍'],
  ['百分之%小区', '%'],
  ['工行宿舍', '行'],
])('%s is found by %s', (name, typed) => {
  expect(byName.find(rowsOf(name), typed)).toEqual([{ name }]);
});

test.each(['卫计宿舍', '%', ' ', '舍宿'])('工行宿舍 is not found by %j', (typed) => {
  expect(byName.find(rowsOf('工行宿舍'), typed)).toEqual([]);
});

test('equal names come before those that begin with it, contain it, or have its characters in their order', () => {
  const names = ['卫计宿舍', '卫计宿舍二区', '东卫计宿舍', '卫计委宿舍'];
  expect(byName.find(rowsOf(...[...names].reverse()), '卫计宿舍').map(({ name }) => name)).toEqual(names);
});

test('the best fit comes first, equal fits in the order of their keys', () => {
  const rows = [
    { id: '3', names: ['新湖滨小区'] },
    { id: '2', names: ['湖滨小区'] },
    { id: '1', names: ['别名小区', '湖滨小区二期'] },
    { id: '4', names: ['园丁小区'] },
  ];
  const search = new NameSearch<(typeof rows)[number]>(
    (row) => row.names,
    (row) => row.id,
  );
  expect(search.find(rows, '湖滨小区').map(({ id }) => id)).toEqual(['2', '1', '3']);
  expect(rows.filter(search.fitting('湖滨小区')).map(({ id }) => id)).toEqual(['3', '2', '1']);
});

test('the names of a row are read once, however often it is searched; a new row is read anew', () => {
  const read: string[] = [];
  const search = new NameSearch<{ readonly id: string }>(
    ({ id }) => {
      read.push(id);
      return [`小区${id}`];
    },
    ({ id }) => id,
  );
  const rows = [{ id: '1' }, { id: '2' }];
  expect(search.find(rows, '小区')).toHaveLength(2);
  expect(search.find(rows, '小区1')).toHaveLength(1);
  expect(search.find([...rows, { id: '1' }], '小区1')).toHaveLength(2);
  expect(read).toEqual(['1', '2', '1']);
});
