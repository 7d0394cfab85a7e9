import { startTogether, type GraphFixture } from './graph-fixture';

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

test.each([
  ['{ division(code: "12") { name } }', 'code'],
  ['{ enterprise(uscc: "91350100M000100Y4Z") { name } }', 'uscc'],
  ['{ compoundsByName(name: "示例", first: 1000000000) { totalCount } }', 'first'],
  ['{ compoundsByName(name: "示例", first: -1) { totalCount } }', 'first'],
  ['{ compoundsByName(name: "示例", first: 99999999999) { totalCount } }', 'first'],
  ['{ compoundsByName(name: "示例", after: "x") { totalCount } }', 'after'],
  ['{ compoundsByName(name: "  ") { totalCount } }', 'name'],
  ['{ compoundsByName(name: "示例", within: "x") { totalCount } }', 'within'],
  ['{ compound(id: "CMP-140502-0001") { housing(on: "2023-02-29") { asOf } } }', 'on'],
  [
    '{ compound(id: "CMP-140502-0001") { civilAffairs { monthlyVisitRate(month: "2024-13") { rateAll } } } }',
    'month',
  ],
  ['{ careFacilities(within: "140502", first: 201) { totalCount } }', 'first'],
  ['{ careFacilities(within: "1405", first: 1) { totalCount } }', 'within'],
  ['{ housingCompounds(within: "14050", first: 1) { totalCount } }', 'within'],
])('%s is bad input naming the argument', async (query, argument) => {
  const { errors } = await graph.ask(query);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(errors?.[0]?.message).toContain(`Argument "${argument}"`);
  expect(errors?.[0]?.message).toContain(': expected ');
});

const filtered =
  'query ($f: HousingCompoundFilter) { housingCompounds(within: "140502", filter: $f) { totalCount } }';
const onDay = (on: string, declared = '') =>
  `query ${declared} { division(code: "140502") { housing(on: ${on}) { asOf } } }`;
const aDate = 'a calendar date as YYYY-MM-DD between 1900-01-01 and 2199-12-31';
const aStage = 'a value of the enum "RenovationStage"';

test.each<
  [
    what: string,
    query: string,
    variables: Record<string, unknown>,
    expected: Record<string, string>,
    zh: string,
  ]
>([
  [
    'a date that is none, written',
    onDay('"2024-02-30"'),
    {},
    { argument: 'on', expected: aDate, received: '"2024-02-30"' },
    '参数 "on"：应为 日历上的日期，写作 YYYY-MM-DD，1900-01-01 至 2199-12-31，收到 "2024-02-30"。',
  ],
  [
    'a date that is none, as a variable',
    onDay('$d', '($d: Date)'),
    { d: '2024-02-30' },
    { argument: 'on', variable: 'd', expected: aDate, received: '"2024-02-30"' },
    '参数 "on"（变量 $d）：应为 日历上的日期，',
  ],
  [
    'a variable that is missing',
    onDay('$d', '($d: Date!)'),
    {},
    { argument: 'on', variable: 'd', expected: 'a value of type "Date!"', received: 'nothing' },
    '应为 类型 "Date!" 的值，收到 空缺。',
  ],
  [
    'a text for a number',
    'query ($n: Int) { compoundsByName(name: "示例", first: $n) { totalCount } }',
    { n: '20' },
    { argument: 'first', variable: 'n', expected: 'a whole number', received: '"20"' },
    '应为 整数，收到 "20"。',
  ],
  [
    'a field that the filter has not',
    filtered,
    { f: { OpenFireHazard: true } },
    { argument: 'filter', variable: 'f', expected: 'fields of "HousingCompoundFilter" only' },
    '应为 只有 "HousingCompoundFilter" 的字段，',
  ],
  [
    'a value that the enum has not, in a list in a filter',
    'query ($f: RenovationProjectFilter) { renovationProjects(within: "140502", filter: $f) { totalCount } }',
    { f: { stages: ['PLANNED', 'UNDER_CONSTRUCTIO'] } },
    { argument: 'filter.stages[1]', variable: 'f', expected: aStage, received: '"UNDER_CONSTRUCTIO"' },
    '参数 "filter.stages[1]"（变量 $f）：应为 枚举 "RenovationStage" 中的值，',
  ],
  [
    'the same as a variable within the filter',
    'query ($s: [RenovationStage!]) { renovationProjects(within: "140502", filter: { stages: $s }) { totalCount } }',
    { s: ['UNDER_CONSTRUCTIO'] },
    { argument: 'filter.stages[0]', variable: 's', expected: aStage },
    '参数 "filter.stages[0]"（变量 $s）：',
  ],
  [
    'the same written',
    '{ renovationProjects(within: "140502", filter: { planYears: [2024], stages: [PLANNED, UNDER_CONSTRUCTIO] }) { totalCount } }',
    {},
    { argument: 'filter.stages', expected: aStage, received: 'UNDER_CONSTRUCTIO' },
    '参数 "filter.stages"：应为 枚举 "RenovationStage" 中的值，收到 UNDER_CONSTRUCTIO。',
  ],
])(
  '%s: where, what was expected and what came, in both languages, and no suggestion',
  async (_what, query, variables, expected, zh) => {
    const { errors, data } = await graph.ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', ...expected });
    expect(errors?.[0]?.message).toContain(zh);
    expect(errors?.[0]?.message).toContain(`expected ${expected['expected']}`);
    expect(errors?.[0]?.message).not.toMatch(/did you mean/i);
  },
);

test.each([
  ['compound(id: "nobody") { id }', 'compound'],
  ['division(code: "999999") { code }', 'division'],
  ['enterprise(uscc: "91350100M000100Y43") { uscc }', 'enterprise'],
  ['careFacility(id: "nobody") { id }', 'careFacility'],
  ['renovationProject(projectNo: "nobody") { projectNo }', 'renovationProject'],
  ['elevator(registrationCode: "nobody") { registrationCode }', 'elevator'],
  ['case(caseNo: "nobody") { caseNo }', 'case'],
])('an unknown key is null without an error: %s', async (query, field) => {
  const { data, errors } = await graph.ask(`{ ${query} }`);
  expect(errors).toBeUndefined();
  expect(data?.[field]).toBeNull();
});
