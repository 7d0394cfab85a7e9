import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { insertGuidelines } from '../demo/guidelines';
import { housing } from '../index';
import { belongingTo, compoundRow, references, serviceRow } from '../testing/housing-rows';
import { PropertyCompany, PropertyCredit } from './property-credit';
import { PropertyCreditGrade } from './property-credit-grade';
import { PropertyService } from './property-service';
import { entitiesOf } from '../testing/entities-of';

const { A, C, D } = PropertyCreditGrade;

describe('property service of a compound', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(housing, {
      references: references([
        ...belongingTo('140502001001', ['CMP-1', 'CMP-2']),
        ...belongingTo('419001005001', ['CMP-J']),
      ]),
    });
    await insertGuidelines(fixture.insert);
    await fixture.insert(
      CompoundHousing,
      ['CMP-1', 'CMP-2', 'CMP-J'].map((id) => compoundRow(id, { grossFloorAreaM2: '1000.00' })),
    );
    await fixture.insert(PropertyCompany, [
      { uscc: 'U-OLD', countyCode: '140502', synthetic: true },
      { uscc: 'U-NEW', countyCode: '140502', synthetic: true },
      { uscc: 'U-J', countyCode: '419001', synthetic: true },
    ]);
    await fixture.insert(PropertyCredit, [
      { uscc: 'U-OLD', year: 2022, grade: A },
      { uscc: 'U-OLD', year: 2023, grade: D },
      { uscc: 'U-NEW', year: 2025, grade: C },
      { uscc: 'U-J', year: 2024, grade: A },
    ]);
    await fixture.insert(PropertyService, [
      serviceRow('CMP-1', 'U-OLD', { endOn: '2024-06-01' }),
      serviceRow('CMP-1', 'U-NEW', { startOn: '2024-06-01' }),
      serviceRow('CMP-J', 'U-J', { subsidyFrom: '2024-10-01' }),
    ]);
  });
  afterEach(() => fixture.stop());

  async function serviceOf(id: string, on: string | null, fields: string) {
    const answer = await fixture.ask(
      `query ($on: Date) { _entities(representations: [{__typename: "Compound", id: "${id}"}]) {
        ... on Compound { housing(on: $on) { propertyService { ${fields} } } } } }`,
      { on },
    );
    const [entity] = entitiesOf<{ housing: { propertyService: unknown } }>(answer);
    return entity?.housing.propertyService;
  }

  test('is that of the day asked for, with the latest grade up to that year', async () => {
    const fields = 'company { uscc } creditGrade';
    expect(await serviceOf('CMP-1', '2022-12-31', fields)).toEqual({
      company: { uscc: 'U-OLD' },
      creditGrade: 'A',
    });
    expect(await serviceOf('CMP-1', '2024-05-31', fields)).toEqual({
      company: { uscc: 'U-OLD' },
      creditGrade: 'D',
    });
    expect(await serviceOf('CMP-1', null, fields)).toEqual({ company: { uscc: 'U-NEW' }, creditGrade: null });
    expect(await serviceOf('CMP-2', null, fields)).toBeNull();
  });

  test('what follows from a grade is said with the rule of the place, and nowhere else', async () => {
    const credit =
      'company { housing { propertyCredit { grade treatment riskNotice treatmentSource { section } } } }';
    expect(await serviceOf('CMP-1', '2024-05-31', credit)).toEqual({
      company: {
        housing: {
          propertyCredit: {
            grade: 'D',
            treatment: 'RISK_NOTICE',
            riskNotice: true,
            treatmentSource: { section: '三(四)' },
          },
        },
      },
    });
    expect(await serviceOf('CMP-J', null, credit)).toEqual({
      company: {
        housing: { propertyCredit: { grade: 'A', treatment: null, riskNotice: null, treatmentSource: null } },
      },
    });
  });

  test('is subsidised by the rule of the place, where it has one', async () => {
    const fields = 'subsidy { yuanPerMonth monthsLeft since } subsidyRule { value inPrinciple }';
    expect(await serviceOf('CMP-J', null, fields)).toEqual({
      subsidy: { yuanPerMonth: '150.00', monthsLeft: 35, since: '2024-10-01' },
      subsidyRule: { value: '0.150000', inPrinciple: true },
    });
    await fixture.department.database.query(
      "UPDATE property_service SET subsidy_from = '2024-10-01' WHERE compound_id = 'CMP-1'",
    );
    expect(await serviceOf('CMP-1', null, fields)).toEqual({ subsidy: null, subsidyRule: null });
  });
});
