import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { civilAffairs } from '../index';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { elders } from '../testing/rows';

let fixture: DepartmentFixture;

const ask = (ids: readonly string[]) =>
  askBlocks(
    fixture,
    'Building',
    ids.map((id) => ({ id })),
    'elderSummary { total { value } moderateOrWorse { value } byGrade { grade count { value } } }',
  );

beforeEach(async () => {
  fixture = await openFixture(civilAffairs);
  await fixture.insert(Elder, [
    ...elders(12, { compoundId: 'c', buildingId: 'c-B01' }),
    ...elders(3, { compoundId: 'c', buildingId: 'c-B01', abilityGrade: AbilityGrade.MODERATE }),
    ...elders(4, { compoundId: 'c', buildingId: 'c-B01', abilityGrade: AbilityGrade.TOTAL }),
    ...elders(3, { compoundId: 'c', buildingId: 'c-B02' }),
    ...elders(4, { compoundId: 'c', buildingId: 'c-B04' }),
    ...elders(2, { compoundId: 'c', buildingId: 'c-B03', leftOn: '2024-11-01' }),
  ]);
});
afterEach(() => fixture.stop());

test('a building shows how many of its elders are of moderate disability or worse, though not of which grade', async () => {
  expect(await ask(['c-B01'])).toEqual([
    {
      elderSummary: {
        total: { value: 19 },
        moderateOrWorse: { value: 7 },
        byGrade: [
          { grade: 'INTACT', count: { value: 12 } },
          { grade: 'MILD', count: { value: 0 } },
          { grade: 'MODERATE', count: { value: null } },
          { grade: 'SEVERE', count: { value: null } },
          { grade: 'TOTAL', count: { value: null } },
        ],
      },
    },
  ]);
});

test('a building gives way where the others would be told by its compound', async () => {
  await fixture.insert(Elder, [
    ...elders(9, { compoundId: 'd', buildingId: 'd-B01' }),
    ...elders(8, { compoundId: 'd', buildingId: 'd-B02' }),
    ...elders(3, { compoundId: 'd', buildingId: 'd-B03' }),
  ]);
  const blocks = await ask(['d-B01', 'd-B02', 'd-B03']);
  expect(blocks.map((block) => (block as { elderSummary: { total: object } }).elderSummary.total)).toEqual([
    { value: 9 },
    { value: null },
    { value: null },
  ]);
});

test('a building with a few elders shows none, one without any has no block', async () => {
  const [few, left, unknown] = await ask(['c-B02', 'c-B03', 'c-B99']);
  expect(few).toMatchObject({ elderSummary: { total: { value: null }, moderateOrWorse: { value: null } } });
  expect([left, unknown]).toEqual([null, null]);
});

test('buildings are one statement, however many', async () => {
  expect(await statementsOf(fixture, () => ask(['c-B01', 'c-B02', 'c-B03', 'c-B99']))).toBe(1);
});
