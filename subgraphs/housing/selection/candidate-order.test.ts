import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { insertSelectionRules } from '../demo/selection-rules';
import { housing } from '../index';
import { belongingTo, compoundRow, references } from '../testing/housing-rows';

interface Candidate {
  readonly compound: { readonly id: string };
  readonly rank: number;
  readonly consentShare: string;
  readonly reasons: readonly {
    readonly criterion: string;
    readonly value: string | null;
    readonly assumed: boolean;
    readonly rule: { readonly ruleNo: string };
  }[];
}

describe('candidates in order', () => {
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(housing, {
      references: references([
        ...belongingTo('140502001001', ['CMP-1', 'CMP-2', 'CMP-3']),
        ...belongingTo('419001005001', ['CMP-J']),
      ]),
    });
    await insertSelectionRules(fixture.insert);
    await fixture.insert(CompoundHousing, [
      compoundRow('CMP-1', { askedHouseholds: 9, consentingHouseholds: 7 }),
      compoundRow('CMP-2', { askedHouseholds: 230, consentingHouseholds: 179 }),
      compoundRow('CMP-3', { askedHouseholds: 120_000, consentingHouseholds: 93_391 }),
      compoundRow('CMP-J', { askedHouseholds: 9, consentingHouseholds: 8 }),
    ]);
  });
  afterAll(() => fixture.stop());

  async function candidates(within: string, orderBy: string): Promise<Candidate[]> {
    const { data, errors } = await fixture.ask(`{ renovationCandidates(within: "${within}", planYear: 2025
      orderBy: ${orderBy}) { nodes { compound { id } rank consentShare reasons { criterion value assumed rule { ruleNo } } } } }`);
    expect(errors).toBeUndefined();
    return (data as unknown as { renovationCandidates: { nodes: Candidate[] } }).renovationCandidates.nodes;
  }

  test.each([
    ['CONSENT_SHARE', 'DESC', ['CMP-2', 'CMP-3', 'CMP-1'], ['0.7783', '0.7783', '0.7778']],
    ['CONSENT_SHARE', 'ASC', ['CMP-1', 'CMP-3', 'CMP-2'], ['0.7778', '0.7783', '0.7783']],
    ['PRIORITY', 'DESC', ['CMP-2', 'CMP-3', 'CMP-1'], ['0.7783', '0.7783', '0.7778']],
    ['PRIORITY', 'ASC', ['CMP-1', 'CMP-3', 'CMP-2'], ['0.7778', '0.7783', '0.7783']],
  ])(
    'by %s %s stand by the exact share, at their place by priority',
    async (field, direction, ids, shares) => {
      const found = await candidates('140502', `{ field: ${field}, direction: ${direction} }`);
      expect(found.map(({ compound }) => compound.id)).toEqual(ids);
      expect(found.map(({ consentShare }) => consentShare)).toEqual(shares);
      const placeOf = new Map([...found].map(({ compound, rank }) => [compound.id, rank]));
      expect(placeOf).toEqual(new Map(ids.map((id) => [id, ['CMP-2', 'CMP-3', 'CMP-1'].indexOf(id) + 1])));
      const will = found.map(({ reasons }) => reasons.find(({ criterion }) => criterion === 'STRONG_WILL'));
      expect(will.map((reason) => reason?.value)).toEqual(shares);
    },
  );

  test.each([1950, 2023, 2030, 2199])('are not those for the plan of %i', async (planYear) => {
    const { errors } = await fixture.ask(
      `{ renovationCandidates(within: "140502", planYear: ${planYear}) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({
      ...{ code: 'BAD_USER_INPUT', argument: 'planYear', expected: 'a year from 2024 to 2029' },
      received: String(planYear),
    });
    expect(errors?.[0]?.message).toContain('2024 至 2029 年之间的年份');
  });

  test.each([2024, 2029])('may be for the plan of %i', async (planYear) => {
    const { data, errors } = await fixture.ask(
      `{ renovationCandidates(within: "140502", planYear: ${planYear}) { nodes { planYear } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.['renovationCandidates']).toEqual({ nodes: Array(3).fill({ planYear }) });
  });

  test.each([
    ['140502', 'JIYUAN'],
    ['140500', 'JIYUAN'],
    ['419001', 'CHENGQU'],
  ])('of %s say that the rules of %s are assumed there, and no others', async (within, elsewhere) => {
    const [first] = await candidates(within, '{ field: PRIORITY }');
    const assumed = first?.reasons.filter((reason) => reason.assumed).map(({ rule }) => rule.ruleNo);
    expect(assumed?.length).toBeGreaterThan(0);
    expect(assumed).toEqual(
      first?.reasons.map(({ rule }) => rule.ruleNo).filter((ruleNo) => ruleNo.startsWith(elsewhere)),
    );
  });
});
