import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';
import { PropertyCompany, PropertyCredit } from '../property-service/property-credit';
import { PropertyCreditGrade } from '../property-service/property-credit-grade';
import { PropertyService } from '../property-service/property-service';
import { RenovationProject } from '../renovation/renovation-project';
import { UtilityCoordination } from '../renovation/utility-coordination';
import { UtilityKind } from '../renovation/utility-kind';
import { projectRow, serviceRow } from '../testing/housing-rows';
import { entitiesOf } from '../testing/entities-of';

const asked = `query ($firms: [_Any!]!, $on: Date, $year: Int) { _entities(representations: $firms) { ... on Enterprise {
  housing(on: $on) { source { synthetic } propertyCredit(year: $year) { year grade } managedCompoundCount
    managedCompounds(first: 2) { id } contractedProjectCount contractedProjects(first: 1) { projectNo }
    supervisedProjectCount supervisedProjects { projectNo } } } } }`;

describe('housing of an enterprise', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(housing);
    await fixture.insert(PropertyCompany, [{ uscc: 'U-P', countyCode: '140502', synthetic: false }]);
    await fixture.insert(PropertyCredit, [
      { uscc: 'U-P', year: 2022, grade: PropertyCreditGrade.B },
      { uscc: 'U-P', year: 2024, grade: PropertyCreditGrade.A },
    ]);
    await fixture.insert(PropertyService, [
      ...['CMP-3', 'CMP-1', 'CMP-2'].map((id) => serviceRow(id, 'U-P')),
      serviceRow('CMP-4', 'U-P', { endOn: '2023-01-01' }),
    ]);
    await fixture.insert(RenovationProject, [
      projectRow('RP-1', { planYear: 2023, contractorUscc: 'U-C' }),
      projectRow('RP-2', {
        planYear: 2024,
        contractorUscc: 'U-C',
        supervisorUscc: 'U-S',
        designerUscc: 'U-D',
      }),
    ]);
    await fixture.insert(UtilityCoordination, [
      { projectNo: 'RP-1', kind: UtilityKind.GAS, operatorUscc: 'U-U' },
    ]);
  });
  afterEach(() => fixture.stop());

  async function blocks(usccs: readonly string[], variables: Record<string, unknown> = {}) {
    const firms = usccs.map((uscc) => ({ __typename: 'Enterprise', uscc }));
    const answer = await fixture.ask(asked, { firms, ...variables });
    return entitiesOf<{ housing: Record<string, unknown> | null }>(answer).map(({ housing: block }) => block);
  }

  test('is there for every public role a firm can have here, and null for an operator and for none', async () => {
    const found = await blocks(['U-P', 'U-C', 'U-S', 'U-D', 'U-U', 'U-X']);
    expect(found.map((block) => block !== null)).toEqual([true, true, true, true, false, false]);
  });

  test('tells the compounds managed on the day, the count being that of all', async () => {
    expect((await blocks(['U-P']))[0]).toMatchObject({
      managedCompoundCount: 3,
      managedCompounds: [{ id: 'CMP-1' }, { id: 'CMP-2' }],
    });
    expect((await blocks(['U-P'], { on: '2022-12-31' }))[0]).toMatchObject({ managedCompoundCount: 4 });
    expect((await blocks(['U-C']))[0]).toMatchObject({ managedCompoundCount: 0, managedCompounds: [] });
  });

  test('gives the grade of the year asked for, else the latest', async () => {
    expect((await blocks(['U-P']))[0]).toMatchObject({ propertyCredit: { year: 2024, grade: 'A' } });
    expect((await blocks(['U-P'], { year: 2022 }))[0]).toMatchObject({ propertyCredit: { grade: 'B' } });
    expect((await blocks(['U-P'], { year: 2023 }))[0]).toMatchObject({ propertyCredit: null });
    const { errors } = await fixture.ask(asked, {
      firms: [{ __typename: 'Enterprise', uscc: 'U-P' }],
      year: 0,
    });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'year',
      received: '0',
    });
  });

  test('lists projects by role, the newest plan first', async () => {
    expect(await blocks(['U-C', 'U-S'])).toMatchObject([
      { contractedProjectCount: 2, contractedProjects: [{ projectNo: 'RP-2' }], supervisedProjectCount: 0 },
      { contractedProjectCount: 0, supervisedProjects: [{ projectNo: 'RP-2' }] },
    ]);
  });

  test('is called generated only where every row about the firm is', async () => {
    expect(await blocks(['U-P', 'U-C'])).toMatchObject([
      { source: { synthetic: false } },
      { source: { synthetic: true } },
    ]);
  });

  test('takes as many statements for six firms as for one', async () => {
    const statementsFor = async (usccs: readonly string[]) => {
      fixture.statements.length = 0;
      await blocks(usccs);
      return fixture.statements.length;
    };
    const one = await statementsFor(['U-P']);
    expect(await statementsFor(['U-P', 'U-C', 'U-S', 'U-D', 'U-U', 'U-X'])).toBe(one);
  });
});
