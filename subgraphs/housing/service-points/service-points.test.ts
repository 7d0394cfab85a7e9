import {
  visitAs,
  openFixture,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { ServicePointKind, ServicePointRow } from '../../../shared/service-points/service-point';
import { housing } from '../index';
import { entitiesOf } from '../testing/entities-of';
import { references } from '../testing/housing-rows';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(housing, { references: references([]) });
  const point = (
    pointNo: string,
    communityCode: string,
    kind = ServicePointKind.COUNTER,
  ): ServicePointRow => ({
    ...{ pointNo, communityCode, kind, name: `示例${pointNo}`, address: null, hours: '9:00–17:00' },
    ...{
      items: '["加装电梯"]',
      requiredMaterials: '["身份证"]',
      plainLanguage: '带身份证来',
      helpOffered: pointNo === 'SP-2' ? '["AT_HOME","FIRST_SERVED"]' : null,
      synthetic: true,
    },
  });
  await fixture.insert(ServicePointRow, [
    point('SP-2', '140502001001'),
    point('SP-1', '140502001002', ServicePointKind.POST_HOUSE),
    point('SP-3', '419001005001'),
  ]);
});
afterAll(() => fixture.stop());

async function ofDivision(code: string, fields: string, on = '2024-11-15') {
  const answer = await fixture.ask(
    `query ($of: [_Any!]!, $on: Date) { _entities(representations: $of) { ... on Division { housing(on: $on) { ${fields} } } } }`,
    { of: [{ __typename: 'Division', code }], on },
    visitAs('PUBLIC', []),
  );
  expect(answer.errors).toBeUndefined();
  return entitiesOf<{ housing: unknown }>(answer)[0]?.housing;
}

test('everybody sees the points of a division and below, with what to bring', async () => {
  const fields =
    'pointNo kind community { code } items requiredMaterials plainLanguage helpOffered address hours synthetic';
  expect(await ofDivision('140502', `servicePoints { ${fields} } servicePointCount`)).toEqual({
    servicePointCount: 2,
    servicePoints: [
      expect.objectContaining({
        ...{ pointNo: 'SP-1', community: { code: '140502001002' }, helpOffered: null },
      }),
      {
        ...{ pointNo: 'SP-2', kind: 'COUNTER', community: { code: '140502001001' }, items: ['加装电梯'] },
        ...{ requiredMaterials: ['身份证'], plainLanguage: '带身份证来', address: null },
        ...{ hours: '9:00–17:00', helpOffered: ['AT_HOME', 'FIRST_SERVED'], synthetic: true },
      },
    ],
  });
});

test('of one kind, of the first rows, and none where there is none', async () => {
  const fields = 'servicePoints(first: 1, kind: POST_HOUSE) { pointNo } servicePointCount(kind: POST_HOUSE)';
  expect(await ofDivision('140500', fields)).toEqual({
    servicePoints: [{ pointNo: 'SP-1' }],
    servicePointCount: 1,
  });
  expect(await ofDivision('419001005', fields)).toEqual({ servicePoints: [], servicePointCount: 0 });
  expect(await ofDivision('140502', 'servicePoints(first: 1) { pointNo }')).toEqual({
    servicePoints: [{ pointNo: 'SP-1' }],
  });
});

test('a community that there was not yet has none, and the sums agree', async () => {
  expect(await ofDivision('140502', 'servicePointCount', '2024-07-24')).toEqual({ servicePointCount: 1 });
  expect(await ofDivision('140502001001', 'servicePointCount', '2024-07-24')).toEqual({
    servicePointCount: 1,
  });
});
