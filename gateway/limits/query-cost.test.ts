import { buildSchema, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { projectFile } from '../../shared/configuration/project-root';
import { checkCost } from './check-cost';
import type { QueryLimits } from '../../shared/configuration/query-limits';
import { fastest } from './testing/fastest';

const schema = buildSchema(readFileSync(projectFile('gateway', 'schema.graphql'), 'utf8'));
const limits = { cost: 10_000, introspectionCost: 10_000 } as QueryLimits;
const costOf = (text: string, variables: Readonly<Record<string, unknown>> = {}) =>
  checkCost(schema, parse(text), { variables }, limits);
const within = 'within: "140502"';

test.each<[number, string, Readonly<Record<string, unknown>>]>([
  [1, '{ compound(id: "x") { id name } }', {}],
  [3, '{ compound(id: "x") { housing { propertyService { mode } } } }', {}],
  [1, `{ careFacilities(${within}) { totalCount } }`, {}],
  [2, `{ careFacilities(${within}) { pageInfo { endCursor } } }`, {}],
  [51, `{ careFacilities(${within}) { nodes { id } } }`, {}],
  [8, `{ careFacilities(${within}, first: 7) { nodes { id } } }`, {}],
  [15, `{ careFacilities(${within}, first: 7) { edges { node { id } } } }`, {}],
  [22, `{ careFacilities(${within}, first: 7) { nodes { id } edges { cursor node { id } } } }`, {}],
  [8, `query ($n: Int!) { careFacilities(${within}, first: $n) { nodes { id } } }`, { n: 7 }],
  [10, `query ($n: Int = 9) { careFacilities(${within}, first: $n) { nodes { id } } }`, {}],
  [1, `{ careFacilities(${within}, first: -1) { nodes { id } } }`, {}],
  [201, `{ careFacilities(${within}, first: 1000000000) { nodes { id } } }`, {}],
  [201, `query ($n: Int!) { careFacilities(${within}, first: $n) { nodes { id } } }`, { n: 'many' }],
  [
    8,
    `{ careFacilities(${within}, first: 7) { ...Page } } fragment Page on CareFacilityConnection { nodes { id } }`,
    {},
  ],
  [2 + 20, '{ compound(id: "x") { housing { projects { stage } } } }', {}],
  [2 + 3 * 2, '{ compound(id: "x") { housing { projects(first: 3) { housing { stageSince } } } } }', {}],
  [3 + 5, '{ compound(id: "x") { civilAffairs { elderSummary { byGrade { grade } } } } }', {}],
  [0, '{ nothing { like { that } } }', {}],
])('%i: %s %j', (cost, text, variables) => {
  expect(costOf(text, variables)).toEqual({ objects: cost, introspection: 0 });
});

test('2^30 uses of a fragment are counted at once, and refused', () => {
  const fan = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  const document = parse(`{ ...F0 } ${fan.join(' ')} fragment F30 on Query { compound(id: "x") { id } }`);
  expect(fastest(() => checkCost(schema, document, {}, limits))).toBeLessThan(50);
  const { objects, refusal } = checkCost(schema, document, {}, limits);
  expect(objects).toBe(2 ** 30);
  expect(refusal?.extensions['code']).toBe('QUERY_TOO_COSTLY');
  expect(refusal?.message).toBe(
    '查询可能取回的对象超过 10000 个，请减少每页行数。 / The query could fetch more than 10000 objects; ask for smaller pages.',
  );
});

test('of several operations the one that is named counts', () => {
  const document = parse(
    `query A { compound(id: "x") { id } } query B { careFacilities(${within}) { nodes { id } } }`,
  );
  expect(checkCost(schema, document, { operationName: 'A' }, limits).objects).toBe(1);
  expect(checkCost(schema, document, { operationName: 'B' }, limits).objects).toBe(51);
  expect(checkCost(schema, document, {}, limits).objects).toBe(51);
});

test('introspection has a sum of its own', () => {
  const cost = costOf('{ __schema { types { fields { name } } } compound(id: "x") { id } }');
  expect(cost).toEqual({ objects: 1, introspection: 1 + 5 + 25 });
  const deep = costOf(`{ __schema { types ${'{ fields { type '.repeat(6)} { name } ${'} }'.repeat(6)} } }`);
  expect(deep.refusal?.extensions['code']).toBe('QUERY_TOO_COSTLY');
});
