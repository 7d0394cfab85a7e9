import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { UtilityCoordination } from '../renovation/utility-coordination';
import { UtilityKind } from '../renovation/utility-kind';
import { belongingTo, projectRow, references } from '../testing/housing-rows';

describe('consultation of utility operators at design', () => {
  const { COMMS, POWER, GAS } = UtilityKind;
  const projects: Record<string, [kind: UtilityKind, consulted: boolean | null][]> = {
    'RP-BOTH': [
      [COMMS, true],
      [POWER, true],
    ],
    'RP-ONE-LEFT-OUT': [
      [COMMS, false],
      [POWER, true],
    ],
    'RP-ONE-UNKNOWN': [
      [COMMS, true],
      [POWER, null],
    ],
    'RP-ONE-WITHOUT-ROW': [
      [COMMS, true],
      [GAS, true],
    ],
    'RP-UNKNOWN-AND-LEFT-OUT': [
      [COMMS, null],
      [POWER, false],
    ],
    'RP-WITHOUT-ANY': [],
  };
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(housing, {
      references: references(belongingTo('140502001001', ['CMP-1', 'CMP-2'])),
    });
    const numbers = Object.keys(projects);
    await fixture.insert(
      RenovationProject,
      numbers.map((projectNo) => projectRow(projectNo)),
    );
    await fixture.insert(
      ProjectCompound,
      numbers.flatMap((projectNo) => ['CMP-1', 'CMP-2'].map((compoundId) => ({ projectNo, compoundId }))),
    );
    await fixture.insert(
      UtilityCoordination,
      numbers.flatMap((projectNo) =>
        (projects[projectNo] ?? []).map(([kind, consultedAtDesign]) => ({
          projectNo,
          kind,
          consultedAtDesign,
        })),
      ),
    );
  });
  afterAll(() => fixture.stop());

  test.each([
    ['[COMMS, POWER]', 1, 2],
    ['[POWER, COMMS, COMMS]', 1, 2],
    ['[COMMS]', 3, 1],
    ['[GAS]', 1, 0],
    ['[]', 0, 0],
  ])(
    'of %s: all on record as consulted %i, one left out %i, the others in neither',
    async (kinds, all, not) => {
      const { data, errors } = await fixture.ask(`{ _entities(representations: [{__typename: "Division",
      code: "140502"}]) { ... on Division { housing { utilityConsultation(kinds: ${kinds}) {
        consulted { projectCount } notConsulted { projectCount } } } } } }`);
      expect(errors).toBeUndefined();
      expect(data?.['_entities']).toEqual([
        {
          housing: {
            utilityConsultation: { consulted: { projectCount: all }, notConsulted: { projectCount: not } },
          },
        },
      ]);
    },
  );
});
