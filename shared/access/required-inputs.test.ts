import { accessMapOf } from './access-map';

const owner = {
  name: 'public-security',
  sdl: `
  type Case @key(fields: "caseNo") {
    caseNo: ID! @classified(level: "INTERNAL", basis: "b", updated: "ONCE")
    summary: String @classified(level: "RESTRICTED", basis: "b", updated: "ONCE")
    detail: Detail @classified(level: "INTERNAL", basis: "b", updated: "ONCE")
    kind: String @classified(level: "PUBLIC", basis: "b", updated: "ONCE")
  }
  type Detail { place: String @classified(level: "PERSONAL", basis: "b", updated: "ONCE") }`,
};

function computed(directive: string, level: string, requires: string): string {
  return `type Case @key(fields: "caseNo") {
    caseNo: ID! @classified(level: "INTERNAL", basis: "b", updated: "ONCE") @requiresScopes(scopes: [["public-security:internal"]])
    summary: String @external
    detail: Detail @federation__external
    kind: String @external
    digest: String ${directive}(fields: "${requires}") @classified(level: "${level}", basis: "b", updated: "ONCE")
    title: String @requires(fields: "digest") @classified(level: "PUBLIC", basis: "b", updated: "ONCE")
  }
  type Detail { place: String @external }`;
}

function digest(sdl: string, field = 'digest') {
  const found = accessMapOf([owner, { name: 'fifth', sdl }]).get(`Case.${field}`);
  return found && [found.level, found.scopes];
}

test('a field computed from another’s fact takes what the fact takes, whatever it declares', () => {
  expect(digest(computed('@requires', 'PUBLIC', 'summary'))).toEqual([
    'RESTRICTED',
    [['public-security:restricted']],
  ]);
  expect(digest(computed('@federation__requires', 'PUBLIC', 'kind detail { place }'))).toEqual([
    'PERSONAL',
    [['public-security:internal', 'public-security:personal']],
  ]);
});

test('it takes all scopes: its own and those of each input', () => {
  expect(digest(computed('@requires', 'INTERNAL', 'summary'))).toEqual([
    'RESTRICTED',
    [['fifth:internal', 'public-security:restricted']],
  ]);
  expect(digest(computed('@requires', 'PUBLIC', 'kind'))).toEqual(['PUBLIC', []]);
});

test('also at second hand', () => {
  expect(digest(computed('@requires', 'PUBLIC', 'summary'), 'title')).toEqual([
    'RESTRICTED',
    [['public-security:restricted']],
  ]);
});

test('what a department only refers to is not its own to classify', () => {
  const map = accessMapOf([owner, { name: 'fifth', sdl: computed('@requires', 'PUBLIC', 'summary') }]);
  expect(map.get('Case.summary')?.owners).toEqual(['public-security']);
});
