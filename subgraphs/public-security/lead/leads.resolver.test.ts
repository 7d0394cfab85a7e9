import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { always, compound, division, statementsOf } from '../testing/ask-as-gateway';
import { Case } from '../case/case';
import { publicSecurity } from '../index';
import { filedCase, lead } from '../testing/rows';
import { Lead } from './lead';
import { LeadOutcome, LeadSource, TelecomDamageCause } from './lead-terms';

const query = `query ($within: ID!, $filter: LeadFilter, $orderBy: LeadOrder, $first: Int = 50) {
  leads(within: $within, filter: $filter, orderBy: $orderBy, first: $first) {
    nodes { leadNo case { caseNo filedOn } compound { id } project { projectNo } } totalCount } }`;

describe('leads of a division', () => {
  let fixture: DepartmentFixture;
  const ask = async (variables: Record<string, unknown> = {}) => {
    const answer = await fixture.ask(query, { within: '140502', ...variables });
    expect(answer.errors).toBeUndefined();
    return answer.data?.['leads'] as { nodes: { leadNo: string }[]; totalCount: number };
  };

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: {
        divisions: [
          division('140502', 'COUNTY', null),
          division('140502001', 'TOWNSHIP', '140502'),
          division('140502001001', 'COMMUNITY', '140502001'),
        ],
        compounds: [compound('C1', always('140502001001'))],
      },
    });
    await fixture.insert(Case, [filedCase('A1', { filedOn: '2024-06-01' }), filedCase('A2')]);
    const compoundId = 'C1';
    await fixture.insert(Lead, [
      lead('L1', {
        compoundId,
        projectNo: 'P1',
        leadSource: LeadSource.TRANSFERRED_BY_ENTERPRISE,
        receivedOn: '2024-06-01',
        verifiedOn: '2024-06-01',
        outcome: LeadOutcome.CASE_FILED,
        caseNo: 'A1',
      }),
      lead('L2', { compoundId, cause: TelecomDamageCause.FORCED_CUT, receivedOn: '2024-07-01' }),
      lead('L3', { compoundId, receivedOn: '2024-06-15', verifiedOn: '2024-06-20', caseNo: 'A2' }),
      lead('L4', { compoundId: 'C9', receivedOn: '2024-06-15' }),
    ]);
  });
  afterEach(() => fixture.stop());

  it('come with the case filed on them', async () => {
    const { nodes } = await ask({ filter: { sources: ['TRANSFERRED_BY_ENTERPRISE'] } });
    expect(nodes).toEqual([
      {
        leadNo: 'L1',
        case: { caseNo: 'A1', filedOn: '2024-06-01' },
        compound: { id: 'C1' },
        project: { projectNo: 'P1' },
      },
    ]);
  });

  it.each([
    [{}, ['L2', 'L3', 'L1']],
    [{ filter: { causes: ['FORCED_CUT'] } }, ['L2']],
    [{ filter: { verified: false } }, ['L2']],
    [{ filter: { verified: true } }, ['L3', 'L1']],
    [{ filter: { receivedFrom: '2024-06-02', receivedTo: '2024-06-30' } }, ['L3']],
    [{ orderBy: { field: 'LEAD_NO', direction: 'DESC' } }, ['L3', 'L2', 'L1']],
    [{ orderBy: { field: 'LEAD_NO' } }, ['L1', 'L2', 'L3']],
  ])('asked with %j are %j', async (variables, expected) => {
    const { nodes, totalCount } = await ask(variables);
    expect(nodes.map(({ leadNo }) => leadNo)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('of a period that ends before it begins are refused', async () => {
    const filter = { receivedFrom: '2024-07-01', receivedTo: '2024-06-30' };
    const { errors } = await fixture.ask(query, { within: '140502', filter });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.receivedTo' });
  });

  it('send as many statements for three as for one', async () => {
    const one = await statementsOf(fixture, () => ask({ filter: { causes: ['THEFT'] }, first: 1 }));
    expect(one).toBe(3);
    expect(await statementsOf(fixture, () => ask())).toBe(one);
  });
});
