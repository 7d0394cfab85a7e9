import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { housing } from '../index';
import { entitiesOf } from '../testing/entities-of';
import { compoundRow } from '../testing/housing-rows';
import { GradeVerification, GradeVerificationResult } from './grade-verification';

const { RECTIFIED, REFUSED } = GradeVerificationResult;

describe('grade verifications of a compound', () => {
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(housing);
    await fixture.insert(CompoundHousing, [compoundRow('CMP-1')]);
    const ordered = { compoundId: 'CMP-1', deadline: '2024-03-31', synthetic: true };
    await fixture.insert(GradeVerification, [
      {
        ...ordered,
        verificationNo: 'GV-1',
        orderedOn: '2024-03-03',
        result: RECTIFIED,
        closedOn: '2024-03-20',
      },
      { ...ordered, verificationNo: 'GV-2', orderedOn: '2024-03-02', result: REFUSED, closedOn: null },
      { ...ordered, verificationNo: 'GV-3', orderedOn: '2024-03-01', result: null, closedOn: null },
    ]);
  });
  afterAll(() => fixture.stop());

  test.each([
    ['2024-03-02', ['GV-2 null null', 'GV-3 null null']],
    ['2024-03-19', ['GV-1 null null', 'GV-2 null null', 'GV-3 null null']],
    ['2024-03-20', ['GV-1 RECTIFIED 2024-03-20', 'GV-2 null null', 'GV-3 null null']],
    ['2024-03-31', ['GV-1 RECTIFIED 2024-03-20', 'GV-2 null null', 'GV-3 null null']],
    ['2024-04-01', ['GV-1 RECTIFIED 2024-03-20', 'GV-2 REFUSED null', 'GV-3 null null']],
  ])('of %s are told without what came of them later', async (on, expected) => {
    const answer = await fixture.ask(
      `{ _entities(representations: [{__typename: "Compound", id: "CMP-1"}]) { ... on Compound {
        housing(on: "${on}") { gradeVerificationCount gradeVerifications { verificationNo result closedOn } } } } }`,
    );
    const [entity] = entitiesOf<{
      housing: {
        gradeVerificationCount: number;
        gradeVerifications: { verificationNo: string; result: string | null; closedOn: string | null }[];
      };
    }>(answer);
    const rows = entity?.housing.gradeVerifications ?? [];
    expect(rows.map(({ verificationNo: no, result, closedOn }) => `${no} ${result} ${closedOn}`)).toEqual(
      expected,
    );
    expect(entity?.housing.gradeVerificationCount).toBe(expected.length);
  });
});
