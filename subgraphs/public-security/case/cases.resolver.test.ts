import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { always, compound, division } from '../testing/ask-as-gateway';
import { publicSecurity } from '../index';
import { filedCase } from '../testing/rows';
import { Case } from './case';
import { CaseKind } from './case-kind';
import { CasePerson, CasePersonRole } from './case-person';
import { CaseStatus } from './case-status';

const query = `query ($within: ID!, $filter: CaseFilter, $orderBy: CaseOrder) {
  cases(within: $within, filter: $filter, orderBy: $orderBy) { nodes { caseNo } totalCount } }`;

describe('cases', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: {
        divisions: [
          division('140502', 'COUNTY', null),
          division('140502001', 'TOWNSHIP', '140502'),
          division('140502001001', 'COMMUNITY', '140502001'),
        ],
        compounds: [compound('C1', always('140502001001')), compound('C2', always('140502001001'))],
      },
    });
    await fixture.insert(Case, [
      filedCase('A1', { compoundId: 'C1', projectNo: 'P1', filedOn: '2024-05-01' }),
      filedCase('A2', {
        compoundId: 'C2',
        kind: CaseKind.TELECOM_THEFT,
        filedOn: '2024-07-01',
        status: CaseStatus.SOLVED,
        solvedOn: '2024-08-01',
      }),
      filedCase('A3', { compoundId: 'C1', filedOn: '2024-07-01', careFacilityId: 'F1' }),
      filedCase('A4', { filedOn: '2024-07-01', enterpriseUscc: 'U1140502XN0000001Q' }),
    ]);
    await fixture.insert(CasePerson, [
      {
        caseNo: 'A1',
        personRef: 'X1',
        role: CasePersonRole.SUSPECT,
        personName: '王甲子',
        residentId: null,
        phone: null,
        synthetic: true,
      },
    ]);
  });
  afterEach(() => fixture.stop());

  it('are found by number, with what they concern and nothing of the persons in them', async () => {
    const { data } = await fixture.ask(
      `{ one: case(caseNo: "A1") { caseNo kind status compound { id } project { projectNo } enterprise { uscc }
          careFacility { id } source { synthetic } }
        other: case(caseNo: "A4") { enterprise { uscc } compound { id } } none: case(caseNo: "A9") { caseNo } }`,
    );
    expect(data).toEqual({
      one: {
        caseNo: 'A1',
        kind: 'TELECOM_DAMAGE',
        status: 'FILED',
        compound: { id: 'C1' },
        project: { projectNo: 'P1' },
        enterprise: null,
        careFacility: null,
        source: { synthetic: true },
      },
      other: { enterprise: { uscc: 'U1140502XN0000001Q' }, compound: null },
      none: null,
    });
    expect(JSON.stringify(data)).not.toContain('王');
  });

  it.each([
    [{}, ['A2', 'A3', 'A1']],
    [{ filter: { kinds: ['TELECOM_THEFT'] } }, ['A2']],
    [{ filter: { kinds: [] } }, []],
    [{ filter: { statuses: ['FILED'] } }, ['A3', 'A1']],
    [{ filter: { filedFrom: '2024-05-02' } }, ['A2', 'A3']],
    [{ filter: { filedTo: '2024-05-01' } }, ['A1']],
    [{ filter: { filedFrom: '2024-07-01', filedTo: '2024-07-01', kinds: ['TELECOM_DAMAGE'] } }, ['A3']],
    [{ orderBy: { field: 'CASE_NO', direction: 'DESC' } }, ['A3', 'A2', 'A1']],
    [{ orderBy: { field: 'CASE_NO' } }, ['A1', 'A2', 'A3']],
    [{ within: '140502001001' }, ['A2', 'A3', 'A1']],
    [{ within: '140581' }, []],
  ])('of a division asked with %j are %j', async (variables, expected) => {
    const answer = await fixture.ask(query, { within: '140502', ...variables });
    expect(answer.data?.['cases']).toEqual({
      nodes: expected.map((caseNo) => ({ caseNo })),
      totalCount: expected.length,
    });
  });

  it('of a period that ends before it begins are refused', async () => {
    const filter = { filedFrom: '2024-05-02', filedTo: '2024-05-01' };
    const { errors } = await fixture.ask(query, { within: '140502', filter });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.filedTo',
      received: '"2024-05-01"',
    });
  });
});
