import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { blocksOf, statementsOf } from '../testing/ask-as-gateway';
import { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { publicSecurity } from '../index';
import { filedCase } from '../testing/rows';

const everything = `publicSecurity { caseCount openCaseCount abuse: caseCount(kinds: [ELDER_ABUSE])
  cases { caseNo careFacility { id } } fraud: cases(kinds: [ELDER_FRAUD]) { caseNo } }`;

describe('a care facility in the eyes of the police', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(publicSecurity);
    await fixture.insert(Case, [
      filedCase('A1', { careFacilityId: 'F1', kind: CaseKind.ELDER_ABUSE }),
      filedCase('A2', { careFacilityId: 'F1', kind: CaseKind.ELDER_FRAUD, closedOn: '2024-03-01' }),
      filedCase('A3', { careFacilityId: 'F2' }),
    ]);
  });
  afterEach(() => fixture.stop());

  const blocks = (...ids: string[]) =>
    blocksOf(
      fixture,
      'CareFacility',
      ids.map((id) => ({ id })),
      everything,
    );

  it('has the cases that concern it', async () => {
    expect(await blocks('F1')).toEqual([
      {
        caseCount: 2,
        openCaseCount: 1,
        abuse: 1,
        cases: [
          { caseNo: 'A1', careFacility: { id: 'F1' } },
          { caseNo: 'A2', careFacility: { id: 'F1' } },
        ],
        fraud: [{ caseNo: 'A2' }],
      },
    ]);
  });

  it('is nothing to the police when no case ever concerned it', async () => {
    expect(await blocks('F9')).toEqual([null]);
  });

  it('sends as many statements for two facilities as for one', async () => {
    const one = await statementsOf(fixture, () => blocks('F1'));
    expect(await statementsOf(fixture, () => blocks('F1', 'F2'))).toBe(one);
  });
});
