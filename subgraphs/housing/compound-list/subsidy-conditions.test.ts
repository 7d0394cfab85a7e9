import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { insertGuidelines } from '../demo/guidelines';
import { Guideline, GuidelineSubject } from '../guideline/guideline';
import { housing } from '../index';
import { PropertyService } from '../property-service/property-service';
import { belongingTo, compoundRow, references, serviceRow } from '../testing/housing-rows';

/** Communities of which the second has a term of its own, and a place with a term and no rate. */
const [ofCity, ofItsOwn, withoutRate] = ['419001005001', '419001005002', '140502001001'];

describe('compounds on the property subsidy', () => {
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(housing, {
      today: '2024-11-15',
      references: references([
        ...belongingTo(ofCity, ['CMP-PAID', 'CMP-OVER', 'CMP-TO-COME', 'CMP-NO-AREA']),
        ...belongingTo(ofItsOwn, ['CMP-SHORT', 'CMP-SHORT-OVER']),
        ...belongingTo(withoutRate, ['CMP-NO-RATE']),
      ]),
    });
    const { insert, department } = fixture;
    await insertGuidelines(insert);
    const [term] = await department.database.manager.findBy(Guideline, {
      subject: GuidelineSubject.SUBSIDY_MONTHS,
    });
    const own = { ...term, jurisdictionCode: ofItsOwn, value: '2' };
    await insert(Guideline, [
      { ...own, guidelineNo: 'OWN-TERM' },
      { ...term, guidelineNo: 'TERM-ALONE', jurisdictionCode: '140502' },
    ]);
    const began = {
      'CMP-PAID': '2024-10-01',
      'CMP-OVER': '2021-10-01',
      'CMP-TO-COME': '2024-11-16',
      'CMP-NO-AREA': '2024-10-01',
      'CMP-SHORT': '2024-10-01',
      'CMP-SHORT-OVER': '2024-09-30',
      'CMP-NO-RATE': '2024-10-01',
    };
    const ids = Object.keys(began);
    await insert(
      CompoundHousing,
      ids.map((id) => compoundRow(id, { grossFloorAreaM2: id === 'CMP-NO-AREA' ? null : '1000.00' })),
    );
    await insert(
      PropertyService,
      Object.entries(began).map(([id, subsidyFrom]) => serviceRow(id, null, { subsidyFrom })),
    );
  });
  afterAll(() => fixture.stop());

  const listed = async (within: string, filter: string) => {
    const answer = await fixture.ask(
      `{ housingCompounds(within: "${within}", filter: { ${filter} }) {
        nodes { id housing { propertyService { subsidy { monthsLeft } } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const { nodes } = (answer.data ?? {})['housingCompounds'] as {
      nodes: { id: string; housing: { propertyService: { subsidy: { monthsLeft: number } | null } } }[];
    };
    return Object.fromEntries(
      nodes.map(({ id, housing: { propertyService } }) => [id, propertyService.subsidy?.monthsLeft ?? null]),
    );
  };

  test('are those of which the subsidy is told, with months of the nearest rule left', async () => {
    expect(await listed('419001', 'subsidised: true')).toEqual({ 'CMP-PAID': 35, 'CMP-SHORT': 1 });
    expect(await listed('140502', 'subsidised: true')).toEqual({});
  });

  test('are not those without area or rate, before the first month or after the last', async () => {
    expect(await listed('419001', 'subsidised: false')).toEqual({
      ...{ 'CMP-OVER': 0, 'CMP-SHORT-OVER': 0 },
      ...{ 'CMP-TO-COME': null, 'CMP-NO-AREA': null },
    });
    expect(await listed('140502', 'subsidised: false')).toEqual({ 'CMP-NO-RATE': null });
  });
});
