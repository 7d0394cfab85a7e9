import { nameFit, searchByName } from './name-search';

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
  const found = searchByName(
    rows,
    '湖滨小区',
    (row) => row.names,
    (row) => row.id,
  );
  expect(found.map(({ id }) => id)).toEqual(['2', '1', '3']);
});
