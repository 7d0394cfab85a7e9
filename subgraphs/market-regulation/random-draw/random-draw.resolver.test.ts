import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { marketRegulation } from '../index';
import { InspectionDomain } from '../inspection/inspection-kinds';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { divisions } from '../testing/places';
import { drawDoubleRandom } from './draw';
import { RandomDraw, RandomDrawMember, RandomDrawTarget } from './random-draw';

const query = `query ($representations: [_Any!]!, $on: Date) { _entities(representations: $representations) {
  ... on Division { marketRegulation(on: $on) { randomDraws { drawNo domain seed algorithm drawnOn publishedOn
    targetPoolCount inspectorPoolCount reproduced
    targets(first: 1) { enterprise { uscc } inspectorNos inspection { inspectionNo } } } } } } }`;
const places = (...codes: string[]) => codes.map((code) => ({ __typename: 'Division', code }));
const pools = { targets: ['U-1', 'U-2', 'U-3', 'U-4'], inspectors: ['I-1', 'I-2', 'I-3'] };

let fixture: DepartmentFixture;
const drawn = drawDoubleRandom({ ...pools, seed: 'seed DR-1', targetCount: 2 });

beforeAll(async () => {
  fixture = await openFixture(marketRegulation, { references: { divisions } });
  const draw = (drawNo: string, drawnOn: string, publishedOn: string) => ({
    ...{ drawNo, drawnOn, publishedOn, seed: 'seed DR-1', divisionCode: '140502' },
    domain: InspectionDomain.PRODUCT,
  });
  await fixture.insert(RandomDraw, [
    draw('DR-1', '2024-10-01', '2024-11-15'),
    draw('DR-2', '2024-09-01', '2024-10-01'),
    draw('DR-3', '2024-11-01', '2024-11-16'),
  ]);
  const members = (drawNo: string) => [
    ...pools.targets.map((memberNo) => ({ drawNo, pool: 'TARGET' as const, memberNo })),
    ...pools.inspectors.map((memberNo) => ({ drawNo, pool: 'INSPECTOR' as const, memberNo })),
  ];
  await fixture.insert(RandomDrawMember, [...members('DR-1'), ...members('DR-2')]);
  const target = (drawNo: string, place: number, inspectors: string) => ({
    ...{ drawNo, place, inspectors, uscc: String(drawn[place - 1]?.uscc), inspectionNo: 'IN-NONE' },
  });
  const inspectorsOf = (place: number) => String(drawn[place - 1]?.inspectors.join(','));
  await fixture.insert(RandomDrawTarget, [
    target('DR-1', 1, inspectorsOf(1)),
    target('DR-1', 2, inspectorsOf(2)),
    target('DR-2', 1, inspectorsOf(1).split(',').toReversed().join(',')),
  ]);
});
afterAll(() => fixture.stop());

async function draws(code: string, on = '2024-11-15') {
  const visit = visitAs('PUBLIC', []);
  const [entity] = await askEntities(fixture, query, places(code), { on }, visit);
  return entity?.['marketRegulation']?.['randomDraws'] as Record<string, unknown>[];
}

test('a draw is shown from its publication on, with seed and pools, and whether it can be repeated', async () => {
  const [first, second, ...others] = await draws('140500');
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    ...{ drawNo: 'DR-1', seed: 'seed DR-1', domain: 'PRODUCT', drawnOn: '2024-10-01' },
    ...{ targetPoolCount: 4, inspectorPoolCount: 3, reproduced: true },
    targets: [{ enterprise: { uscc: drawn[0]?.uscc }, inspectorNos: drawn[0]?.inspectors, inspection: null }],
  });
  expect(second).toMatchObject({ drawNo: 'DR-2', reproduced: false });
});

test('none on a day before, none elsewhere', async () => {
  expect(await draws('140502', '2024-09-30')).toEqual([]);
  expect((await draws('140502', '2024-11-14')).map(({ drawNo }) => drawNo)).toEqual(['DR-2']);
  expect(await draws('419001')).toEqual([]);
});

test('draws and their targets are counted, however few are listed', async () => {
  const counts = `query ($representations: [_Any!]!, $on: Date) { _entities(representations: $representations) {
    ... on Division { marketRegulation(on: $on) { randomDrawCount
      randomDraws(first: 1) { drawNo targetCount targets(first: 1) { enterprise { uscc } } } } } } }`;
  const counted = async (code: string, on: string) => {
    const [entity] = await askEntities(fixture, counts, places(code), { on }, visitAs('PUBLIC', []));
    return entity?.['marketRegulation'];
  };
  expect(await counted('140500', '2024-11-15')).toEqual({
    randomDrawCount: 2,
    randomDraws: [{ drawNo: 'DR-1', targetCount: 2, targets: [{ enterprise: { uscc: drawn[0]?.uscc } }] }],
  });
  expect(await counted('140502', '2024-11-14')).toMatchObject({ randomDrawCount: 1 });
  expect(await counted('419001', '2024-11-15')).toEqual({ randomDrawCount: 0, randomDraws: [] });
});

test('many divisions cost the statements of one', async () => {
  expect(await statementsFor(fixture, query, places('140500', '140502', '419001'))).toBe(
    await statementsFor(fixture, query, places('140502')),
  );
});
