import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Registrar } from '../enterprise/registrar';
import { marketRegulation } from '../index';
import { askEntities } from '../testing/ask-entities';
import { Inspection, inspectionStatusOn } from './inspection';
import { InspectionDomain, InspectionMode } from './inspection-kinds';
import { InspectionResult } from './inspection-result';

const fields = `inspectionNo domain mode status result drawnOn inspectedOn publishedOn
  target { uscc } facility { id } source { issuer synthetic }`;

describe('an inspection', () => {
  let fixture: DepartmentFixture;
  const ask = async (inspectionNo: string) => {
    const answer = await fixture.ask(
      `query ($inspectionNo: ID!) { inspection(inspectionNo: $inspectionNo) { ${fields} } }`,
      { inspectionNo },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.['inspection'];
  };

  beforeAll(async () => {
    fixture = await openFixture(marketRegulation, { today: '2024-11-15' });
    const common = {
      domain: InspectionDomain.FOOD,
      mode: InspectionMode.SPECIAL_CAMPAIGN,
      drawnOn: '2024-11-01',
      targetUscc: 'U1',
      facilityId: 'CF1',
      synthetic: true,
    };
    await fixture.insert(EnterpriseMarketRegulation, [
      { uscc: 'U1', name: '示例', registrar: Registrar.MARKET_REGULATION, synthetic: true },
    ]);
    await fixture.insert(Inspection, [
      {
        ...common,
        inspectionNo: 'published',
        inspectedOn: '2024-11-05',
        publishedOn: '2024-11-15',
        result: InspectionResult.FAIL,
      },
      {
        ...common,
        inspectionNo: 'tomorrow',
        inspectedOn: '2024-11-05',
        publishedOn: '2024-11-16',
        result: InspectionResult.FAIL,
      },
      { ...common, inspectionNo: 'checked', inspectedOn: '2024-11-15', result: InspectionResult.FAIL },
      { ...common, inspectionNo: 'drawn', facilityId: null },
    ]);
  });
  afterAll(() => fixture.stop());

  it('shows what was found from the day of publication on', async () => {
    expect(await ask('published')).toEqual({
      inspectionNo: 'published',
      domain: 'FOOD',
      mode: 'SPECIAL_CAMPAIGN',
      status: 'RESULT_PUBLISHED',
      result: 'FAIL',
      drawnOn: '2024-11-01',
      inspectedOn: '2024-11-05',
      publishedOn: '2024-11-15',
      target: { uscc: 'U1' },
      facility: { id: 'CF1' },
      source: { issuer: '市场监督管理局 / Market regulation bureau', synthetic: true },
    });
  });

  it.each([
    ['tomorrow', 'CHECKED'],
    ['checked', 'CHECKED'],
    ['drawn', 'DRAWN'],
  ])('keeps the result of "%s" to itself', async (inspectionNo, status) => {
    expect(await ask(inspectionNo)).toMatchObject({ status, result: null });
  });

  it('keeps it to itself from other departments too, and from counts for a day to come', async () => {
    const [inspection, enterprise] = await askEntities(
      fixture,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Inspection { result }
        ... on Enterprise { marketRegulation(on: "2024-12-31") {
          inspectionCount failedInspectionCount inspectionInProgressCount
        } }
      } }`,
      [
        { __typename: 'Inspection', inspectionNo: 'tomorrow' },
        { __typename: 'Enterprise', uscc: 'U1' },
      ],
    );
    expect(inspection).toEqual({ result: null });
    expect(enterprise).toEqual({
      marketRegulation: { inspectionCount: 1, failedInspectionCount: 1, inspectionInProgressCount: 3 },
    });
  });

  it('is null when there is none of the number', async () => {
    expect(await ask('nothing')).toBeNull();
  });

  it('goes from drawn over checked to published', () => {
    const days = { inspectedOn: '2024-05-02', publishedOn: '2024-05-09' };
    expect(inspectionStatusOn(days, '2024-05-01')).toBe('DRAWN');
    expect(inspectionStatusOn(days, '2024-05-02')).toBe('CHECKED');
    expect(inspectionStatusOn(days, '2024-05-09')).toBe('RESULT_PUBLISHED');
  });
});
