import { Comparator, PublishedFigure } from '../../../shared/provenance/published-figure';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { housing } from '../index';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { entitiesOf } from '../testing/entities-of';
import { belongingTo, compoundRow, projectRow, references } from '../testing/housing-rows';

const { EQUAL, AT_LEAST, MORE_THAN, AT_MOST, APPROXIMATELY } = Comparator;

describe('a target of the yearly review', () => {
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(housing, {
      today: '2024-11-15',
      references: references(belongingTo('140502001001', ['CMP-1'])),
    });
    await fixture.insert(CompoundHousing, [compoundRow('CMP-1')]);
    const accepted = [true, false].map((acceptancePassed, index) =>
      projectRow(`RP-${index}`, { acceptedOn: '2024-05-01', acceptancePassed }),
    );
    await fixture.insert(RenovationProject, accepted);
    await fixture.insert(
      ProjectCompound,
      accepted.map(({ projectNo = '' }) => ({ projectNo, compoundId: 'CMP-1' })),
    );
  });
  afterAll(() => fixture.stop());

  // One of two works passed: 50 %.
  test.each([
    [AT_LEAST, '50', true],
    [AT_LEAST, '50.1', false],
    [MORE_THAN, '50', false],
    [MORE_THAN, '49.9', true],
    [AT_MOST, '49.9', false],
    [EQUAL, '50.1', false],
    [EQUAL, '49', true],
    [APPROXIMATELY, '50', null],
  ])('meant as %s %s %% is reached by 50 %%: %s', async (comparator, value, reached) => {
    await fixture.department.database.query('DELETE FROM published_figure');
    await fixture.insert(PublishedFigure, [
      {
        ...{
          figureNo: 'F-1',
          divisionCode: '140502',
          indicator: 'WORKS_ACCEPTANCE_PASS',
          title: 'works',
          value,
        },
        ...{ unit: '%', comparator, asOf: null, asOfPrecision: null, isTarget: true },
        ...{ document: 'document', section: 'section', sortOrder: 1 },
      },
    ]);
    const answer = await fixture.ask(
      `{ _entities(representations: [{ __typename: "Division", code: "140502" }]) { ... on Division {
        housing { performanceTargets { actual reached } } } } }`,
    );
    expect(entitiesOf(answer)).toEqual([{ housing: { performanceTargets: [{ actual: 50, reached }] } }]);
  });
});
