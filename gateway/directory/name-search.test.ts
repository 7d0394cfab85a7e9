import { nameFit, NameSearch } from './name-search';

test.each([
  ['湖滨巷3号', '湖滨巷３号', 0],
  ['湖滨巷3号', '湖滨', 1],
  ['安宁湖滨小区', '湖滨', 2],
  ['卫计委宿舍', '卫计宿舍', 3],
  ['卫计局宿舍', '卫计宿舍', 3],
  ['工行宿舍', '卫计宿舍', null],
  ['工行宿舍', '%', null],
  ['工行宿舍', ' ', null],
  ['百分之%小区', '%', 2],
  ['工行宿舍', '行', 2],
])('%s fits %s: %s', (name, typed, fit) => {
  expect(nameFit(name, typed)).toBe(fit);
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
