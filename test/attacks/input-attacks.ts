import { post, type AttackClass } from './attack';

const injections = [
  "' OR '1'='1",
  "x'; DROP TABLE compound; --",
  '" OR ""="',
  '1) UNION SELECT name FROM sqlite_master --',
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  `${'a'.repeat(40)}!`,
  '\u202e\u0000\ud83d',
];

/** Values that are bad input, or harmless. */
export const inputAttacks: readonly AttackClass[] = [
  {
    name: 'injection through a key',
    reachesDepartments: true,
    make: (random) => {
      const [query, code] = random.pick<readonly [string, string | null]>([
        ['query ($v: ID!) { compound(id: $v) { name } }', null],
        ['query ($v: ID!) { careFacility(id: $v) { name } }', null],
        ['query ($v: ID!) { renovationProject(projectNo: $v) { stage } }', null],
        ['query ($v: ID!) { case(caseNo: $v) { kind } }', 'FORBIDDEN'],
      ]);
      return post({ query, variables: { v: random.pick(injections) } }, { code });
    },
  },
  {
    name: 'injection through an order or a filter',
    make: (random) => {
      const injection = random.pick(injections);
      const [query, argument] = random.pick([
        [
          'query ($v: CareFacilityOrderField!) { careFacilities(within: "140502", orderBy: { field: $v }) { totalCount } }',
          'orderBy.field',
        ],
        [
          'query ($v: CareFacilityFilter!) { careFacilities(within: "140502", filter: $v) { totalCount } }',
          'filter.kinds[0]',
        ],
        [
          'query ($v: [PropertyCreditGrade!]) { housingCompounds(within: "140502", filter: { creditGrades: $v }) { totalCount } }',
          'filter.creditGrades',
        ],
      ] as const);
      const value = query.includes('CareFacilityFilter') ? { kinds: [injection] } : injection;
      return post({ query, variables: { v: value } }, { code: 'BAD_USER_INPUT', argument });
    },
  },
  {
    name: 'wildcards and patterns in a search',
    make: (random) => {
      const name = random.pick([
        '%',
        '%%',
        '_%',
        '100%',
        '\\%',
        '(a+)+$',
        '.*',
        `${'a'.repeat(60)}$`,
        "%' --",
      ]);
      const query =
        'query ($v: String!) { compoundsByName(name: $v, first: 1) { nodes { id } } divisionsByName(name: $v, first: 1) { nodes { code } } }';
      return post({ query, variables: { v: name } }, { code: null });
    },
  },
  {
    name: 'numbers out of range',
    reachesDepartments: true,
    make: (random) => {
      const value = random.pick([
        '-1',
        '1000000000',
        '2147483648',
        '-2147483649',
        '99999999999999999999',
        '201',
        '1.5',
        '"5"',
      ]);
      const list = random.pick([
        `careFacilities(within: "140502", first: ${value}) { totalCount nodes { id } }`,
        `compoundsByName(name: "示例", first: ${value}) { totalCount }`,
        `housingCompounds(within: "140502", first: ${value}) { nodes { id } }`,
      ]);
      return post({ query: `{ ${list} }` }, { code: 'BAD_USER_INPUT', argument: 'first' });
    },
  },
  {
    name: 'numbers out of range as variables',
    reachesDepartments: true,
    make: (random) => {
      const value = random.pick<unknown>([
        -1,
        1_000_000_000,
        2_147_483_648,
        -2_147_483_649,
        1e21,
        201,
        1.5,
        '5',
        true,
        null,
      ]);
      const query =
        'query ($v: Int!) { careFacilities(within: "140502", first: $v) { totalCount nodes { id } } }';
      return post({ query, variables: { v: value } }, { code: 'BAD_USER_INPUT', argument: 'first' });
    },
  },
  {
    name: 'days that are none',
    reachesDepartments: true,
    make: (random) => {
      const day = random.pick([
        '2023-02-29',
        '9999-12-31',
        '2024-13-01',
        '2024-00-10',
        '0000-00-00',
        '20240101',
        'today',
        '2024-11-15T00:00:00Z',
        '-1',
      ]);
      const variable = random.chance(0.5);
      const query = variable
        ? 'query ($v: Date) { compound(id: "CMP-140502-0001") { housing(on: $v) { asOf } } }'
        : `{ compound(id: "CMP-140502-0001") { housing(on: "${day}") { asOf } } }`;
      return post(
        { query, variables: variable ? { v: day } : {} },
        { code: 'BAD_USER_INPUT', argument: 'on' },
      );
    },
  },
  {
    name: 'codes that are none',
    make: (random) => {
      const [query, argument] = random.pick([
        ['query ($v: ID!) { division(code: $v) { name } }', 'code'],
        ['query ($v: ID!) { enterprise(uscc: $v) { name } }', 'uscc'],
      ] as const);
      const value = random.pick(['12', "140502' OR 1", '91350100M000100Y4Z', '', '１４０５０２']);
      return post({ query, variables: { v: value } }, { code: 'BAD_USER_INPUT', argument });
    },
  },
  {
    name: 'operation not told',
    make: (random) => {
      const operationName = random.pick(['C', '__proto__', 'constructor', 'toString', undefined]);
      const query = 'query A { __typename } query B { __typename }';
      return post({ query, operationName }, { code: 'OPERATION_RESOLUTION_FAILURE' });
    },
  },
];
