import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Elder } from '../elder/elder';
import { HardshipCategory } from '../elder/hardship-category';
import { civilAffairs } from '../index';
import { elder } from '../testing/rows';
import { judgedEligibility } from './retrofit-eligibility';

const rules = { advancedAgeFrom: 80, leastNeeds: 1 };
const { LOW_INCOME_MARGIN } = HardshipCategory;
const young = { birthYear: 1960, hardship: LOW_INCOME_MARGIN };

test.each<[string, Partial<Elder>, boolean, readonly string[]]>([
  ['eighty within the year', { ...young, birthYear: 1944 }, true, ['ADVANCED_AGE']],
  ['eighty in the next year', { ...young, birthYear: 1945 }, false, []],
  ['of disabled ability', { ...young, disabledAbility: true }, true, ['DISABLED_ABILITY']],
  ['severely disabled', { ...young, severeDisability: true }, true, ['DISABILITY']],
  [
    'in need, without hardship',
    { birthYear: 1930, disabledAbility: true },
    false,
    ['ADVANCED_AGE', 'DISABLED_ABILITY'],
  ],
  ['in hardship, without a need', young, false, []],
])('an elder %s', (_who, facts, subsidised, needs) => {
  expect(judgedEligibility(elder(facts), rules, '2024-11-15')).toEqual({
    ...{ subsidised, needs },
    hardship: facts.hardship ?? null,
  });
});

test('an elder’s home is judged by rules that say where they are written', async () => {
  const fixture = await openFixture(civilAffairs, { today: '2024-11-15' });
  await fixture.insert(Elder, [elder({ ...young, id: 'E-1', severeDisability: true }), elder({ id: 'E-2' })]);
  const asked = `retrofitEligibility { subsidised hardship needs
    rules { code jurisdictionCode value source { document section } } }`;
  const ofElders = async () => {
    const representations = ['E-1', 'E-2'].map((id) => ({ __typename: 'Elder', id }));
    const { data, errors } = await fixture.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Elder { ${asked} } } }`,
      { representations },
    );
    expect(errors).toBeUndefined();
    return data?.['_entities'] as readonly Record<string, unknown>[];
  };
  const [poor, other] = await ofElders();
  const judgedBy = [
    {
      ...{ code: 'HOME_RETROFIT_SUBSIDISED', jurisdictionCode: '140502', value: '1.00' },
      source: { document: '城政办发〔2024〕23号', section: '二(五)21' },
    },
    {
      ...{ code: 'ADVANCED_AGE_FROM', jurisdictionCode: null, value: '80.00' },
      source: { document: '《中华人民共和国老年人权益保障法》', section: '第三十三条（高龄津贴的年龄）' },
    },
  ];
  const needed = { subsidised: true, hardship: 'LOW_INCOME_MARGIN', needs: ['DISABILITY'] };
  expect(poor).toEqual({ retrofitEligibility: { ...needed, rules: judgedBy } });
  expect(other).toMatchObject({
    retrofitEligibility: { subsidised: false, hardship: null, needs: ['ADVANCED_AGE'] },
  });
  await fixture.department.database.query(
    "UPDATE care_rule SET value = 2 WHERE rule_code LIKE '%SUBSIDISED'",
  );
  const [stricter] = await ofElders();
  expect(stricter).toMatchObject({ retrofitEligibility: { subsidised: false } });
  await fixture.stop();
});
