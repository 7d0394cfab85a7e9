import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';
import { UtilityCoordination } from '../renovation/utility-coordination';
import { UtilityKind } from '../renovation/utility-kind';
import { belongingTo, projectRow, references } from '../testing/housing-rows';

describe('the list of renovation projects', () => {
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(housing, {
      references: references([
        ...belongingTo('140502001001', ['CMP-1', 'CMP-2']),
        ...belongingTo('419001005001', ['CMP-J']),
      ]),
    });
    await fixture.insert(RenovationProject, [
      projectRow('RP-1', { stage: RenovationStage.COMPLETED, completedOn: '2024-01-01', planYear: 2023 }),
      projectRow('RP-2'),
      projectRow('RP-3', { stage: RenovationStage.COMPLETED, completedOn: '2023-12-31', planYear: 2023 }),
      projectRow('RP-J'),
    ]);
    await fixture.insert(ProjectCompound, [
      { projectNo: 'RP-1', compoundId: 'CMP-1' },
      { projectNo: 'RP-1', compoundId: 'CMP-2' },
      { projectNo: 'RP-2', compoundId: 'CMP-2' },
      { projectNo: 'RP-3', compoundId: 'CMP-1' },
      { projectNo: 'RP-J', compoundId: 'CMP-J' },
    ]);
    const consulted: [string, UtilityKind, boolean][] = [
      ['RP-1', UtilityKind.COMMS, true],
      ['RP-1', UtilityKind.POWER, true],
      ['RP-2', UtilityKind.COMMS, true],
      ['RP-2', UtilityKind.POWER, false],
    ];
    await fixture.insert(
      UtilityCoordination,
      consulted.map(([projectNo, kind, consultedAtDesign]) => ({ projectNo, kind, consultedAtDesign })),
    );
  });
  afterAll(() => fixture.stop());

  test.each([
    ['covers a compound of the division, once however many', '{}', ['RP-1', 'RP-2', 'RP-3']],
    ['is at a stage', '{ stages: [COMPLETED] }', ['RP-1', 'RP-3']],
    ['is of a plan', '{ planYears: [2024] }', ['RP-2']],
    ['was completed from a day on', '{ completedFrom: "2024-01-01" }', ['RP-1']],
    ['consulted all the operators named', '{ consultedAtDesign: [COMMS, POWER] }', ['RP-1']],
    ['left out one of the operators named', '{ notConsultedAtDesign: [COMMS, POWER] }', ['RP-2']],
  ])('finds what %s', async (_condition, filter, expected) => {
    const { data, errors } = await fixture.ask(
      `{ renovationProjects(within: "140500", filter: ${filter}) { totalCount nodes { projectNo } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.['renovationProjects']).toEqual({
      totalCount: expected.length,
      nodes: expected.map((projectNo) => ({ projectNo })),
    });
  });

  test.each([
    ['planYears', '{ planYears: [2024, -1] }', '-1', 'a year from 1900 to 2199'],
    [
      'acceptedTo',
      '{ acceptedFrom: "2024-02-01", acceptedTo: "2024-01-31" }',
      '"2024-01-31"',
      'a day from acceptedFrom (2024-02-01) on',
    ],
  ])('refuses a wrong %s by name', async (name, filter, received, expected) => {
    const { errors } = await fixture.ask(
      `{ renovationProjects(within: "140500", filter: ${filter}) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({
      ...{ code: 'BAD_USER_INPUT', argument: `filter.${name}`, expected, received },
    });
  });

  test('takes one day as the first and the last', async () => {
    const { data, errors } = await fixture.ask(
      '{ renovationProjects(within: "140500", filter: { acceptedFrom: "2024-02-01", acceptedTo: "2024-02-01" }) { totalCount } }',
    );
    expect([errors, data?.['renovationProjects']]).toEqual([undefined, { totalCount: 0 }]);
  });
});
