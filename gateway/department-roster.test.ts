import { departmentRoster } from './department-roster';

const known = ['housing', 'public-security', 'civil-affairs', 'market-regulation'];

test('all known departments: nothing is missing, nothing unknown', () => {
  expect(departmentRoster(known, known)).toEqual({ notListed: [], notOfThisBuild: [] });
});

test('a further department is served under its own name, one that is left out is told', () => {
  expect(departmentRoster(['tax', 'housing', 'public-security', 'civil-affairs'], known)).toEqual({
    notListed: ['market-regulation'],
    notOfThisBuild: ['tax'],
  });
});

test('a name near to a known one is a further department when that one is listed too', () => {
  expect(departmentRoster([...known, 'housings'], known).notOfThisBuild).toEqual(['housings']);
});

test.each([
  ['housin', 'housing'],
  ['hosuing', 'housing'],
  ['public-secutiry', 'public-security'],
  ['civilaffairs', 'civil-affairs'],
  ['market-regulations', 'market-regulation'],
])('"%s" in place of "%s" is a slip', (slip, meant) => {
  const listed = known.map((name) => (name === meant ? slip : name));
  expect(() => departmentRoster(listed, known)).toThrow(
    `setting DEPARTMENTS: expected "${meant}", found "${slip}"`,
  );
});

test('several slips are told at once, and three letters make another name', () => {
  expect(() => departmentRoster(['housin', 'civil-affair'], known)).toThrow(/"housing".*\n.*"civil-affairs"/);
  expect(departmentRoster(['hous'], known).notOfThisBuild).toEqual(['hous']);
});

test.each(['directory', 'gateway'])('"%s" is the gateway\'s own name', (name) => {
  expect(() => departmentRoster([...known, name], known)).toThrow(
    `setting DEPARTMENTS: expected names of departments, found "${name}" (the gateway itself bears the names directory and gateway)`,
  );
});
