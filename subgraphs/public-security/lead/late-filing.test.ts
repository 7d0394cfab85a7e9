import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Case } from '../case/case';
import { publicSecurity } from '../index';
import { always, blocksOf, compound, division } from '../testing/ask-as-gateway';
import { filedCase, lead } from '../testing/rows';
import { Lead } from './lead';
import { LeadSource } from './lead-terms';

describe('leads that an enterprise transferred', () => {
  let fixture: DepartmentFixture;
  const late = async (notFiledWithinDays: number) => {
    const answer = await fixture.ask(
      `query ($filter: LeadFilter) { leads(within: "140502", filter: $filter, orderBy: { field: LEAD_NO, direction: ASC }) {
        nodes { leadNo filedAfterDays } } }`,
      { filter: { notFiledWithinDays } },
    );
    return answer.errors?.[0]?.extensions ?? answer.data?.['leads'];
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
    const transferred = { compoundId: 'C1', leadSource: LeadSource.TRANSFERRED_BY_ENTERPRISE };
    await fixture.insert(Case, [
      filedCase('A1', { filedOn: '2024-02-28' }),
      filedCase('A2', { filedOn: '2024-03-01' }),
      filedCase('A3', { filedOn: '2024-05-01' }),
    ]);
    await fixture.insert(Lead, [
      lead('L1', { ...transferred, receivedOn: '2024-02-28', caseNo: 'A1' }),
      lead('L2', { ...transferred, receivedOn: '2024-02-28', caseNo: 'A2' }),
      lead('L3', { ...transferred, receivedOn: '2024-11-14' }),
      lead('L4', { ...transferred, receivedOn: '2024-11-15' }),
      lead('L5', { compoundId: 'C1', receivedOn: '2024-01-05', caseNo: 'A3' }),
    ]);
  });
  afterEach(() => fixture.stop());

  it('are listed where no case was filed in so many days of receipt, from the day itself on', async () => {
    const [afterTwoDays, notYet] = [
      { leadNo: 'L2', filedAfterDays: 2 },
      { leadNo: 'L3', filedAfterDays: null },
    ];
    expect(await late(0)).toEqual({ nodes: [afterTwoDays, notYet] });
    expect(await late(1)).toEqual({ nodes: [afterTwoDays] });
    expect(await late(2)).toEqual({ nodes: [] });
  });

  it('are counted alike for a division', async () => {
    const selection = 'publicSecurity { lateFilingCount one: lateFilingCount(withinDays: 1) }';
    expect(await blocksOf(fixture, 'Division', [{ code: '140502' }], selection)).toEqual([
      { lateFilingCount: 2, one: 1 },
    ]);
  });

  it('are late on a past day by what was filed up to then and by how long they had waited', async () => {
    const selection = 'publicSecurity(on: $on) { lateFilingCount one: lateFilingCount(withinDays: 1) }';
    const on = async (day: string) =>
      (await blocksOf(fixture, 'Division', [{ code: '140502' }], selection, day))[0];
    // L2, whose case was filed on the second day, waits; L3 came on the last of these days.
    expect(await on('2024-02-28')).toEqual({ lateFilingCount: 0, one: 0 });
    expect(await on('2024-02-29')).toEqual({ lateFilingCount: 1, one: 0 });
    expect(await on('2024-03-01')).toEqual({ lateFilingCount: 1, one: 1 });
    expect(await on('2024-11-14')).toEqual({ lateFilingCount: 1, one: 1 });
  });

  it.each([-1, 3651])('refuse %d days', async (days) => {
    expect(await late(days)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.notFiledWithinDays',
    });
  });
});
