import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Registrar } from '../enterprise/registrar';
import { marketRegulation } from '../index';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { divisions } from '../testing/places';
import { LicenceKind } from './licence-kind';
import { LicenceRecord } from './licence-record';

const query = `query ($representations: [_Any!]!, $on: Date, $days: Int = 30, $kind: LicenceKind, $first: Int = 20) {
  _entities(representations: $representations) { ... on Division { marketRegulation(on: $on) {
    expiringLicenceCount(withinDays: $days, kind: $kind)
    expiringLicences(withinDays: $days, kind: $kind, first: $first) { number kind validTo expired holder { uscc } } } } } }`;
const places = (...codes: string[]) => codes.map((code) => ({ __typename: 'Division', code }));

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(marketRegulation, { references: { divisions } });
  const body = (uscc: string, registeredInCode: string) => ({
    ...{ uscc, name: uscc, registeredInCode, registrar: Registrar.MARKET_REGULATION, synthetic: true },
  });
  await fixture.insert(EnterpriseMarketRegulation, [body('U-1', '140502'), body('U-J', '419001')]);
  const licence = (number: string, validTo: string | null, more: Partial<LicenceRecord> = {}) => ({
    ...{ number, validTo, kind: LicenceKind.FOOD, uscc: 'U-1', facilityId: null, validFrom: '2020-01-01' },
    ...more,
  });
  await fixture.insert(LicenceRecord, [
    licence('L-PAST', '2024-11-14'),
    licence('L-TODAY', '2024-11-15'),
    licence('L-LAST', '2024-12-15', { kind: LicenceKind.PRODUCTION }),
    licence('L-LATER', '2024-12-16'),
    licence('L-LONG', null),
    licence('L-COMING', '2024-11-20', { validFrom: '2024-11-16' }),
    licence('L-J', '2024-11-30', { uscc: 'U-J' }),
  ]);
});
afterAll(() => fixture.stop());

async function block(code: string, variables: Record<string, unknown> = {}) {
  const visit = visitAs('PUBLIC', []);
  const [entity] = await askEntities(fixture, query, places(code), variables, visit);
  const found = entity?.['marketRegulation'] as {
    expiringLicenceCount: number | null;
    expiringLicences: { number: string }[] | null;
  };
  return [found.expiringLicenceCount, found.expiringLicences?.map(({ number }) => number).join(' ')];
}

test.each([
  [{}, 2, 'L-TODAY L-LAST'],
  [{ days: 31 }, 3, 'L-TODAY L-LAST L-LATER'],
  [{ days: 0 }, 1, 'L-TODAY'],
  [{ kind: 'PRODUCTION' }, 1, 'L-LAST'],
  [{ first: 1 }, 2, 'L-TODAY'],
  [{ on: '2024-11-14', days: 0 }, 1, 'L-PAST'],
])('in force and running out, asked with %j: %i, %s', async (variables, count, numbers) => {
  expect(await block('140502', variables)).toEqual([count, numbers]);
  expect(await block('140500', variables)).toEqual([count, numbers]);
});

test('nothing is said of streets, where no body is registered', async () => {
  expect(await block('140502001')).toEqual([null, undefined]);
});

test('the holder is told, and the licence has not run out on its last day', async () => {
  const [entity] = await askEntities(fixture, query, places('140502'), { days: 0 });
  expect(entity?.['marketRegulation']).toMatchObject({
    expiringLicences: [{ number: 'L-TODAY', expired: false, holder: { uscc: 'U-1' } }],
  });
});

test.each([-1, 3651])('a period of %s days is refused by its name', async (days) => {
  const answer = await fixture.ask(query, { representations: places('140502'), days });
  expect(answer.errors?.map(({ extensions }) => extensions?.['argument'])).toEqual([
    'withinDays',
    'withinDays',
  ]);
});

test('many divisions cost the statements of one', async () => {
  expect(await statementsFor(fixture, query, places('140502', '419001', '140500'))).toBe(
    await statementsFor(fixture, query, places('140502')),
  );
});
