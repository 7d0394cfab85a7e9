import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { FireHazard } from '../fire-safety/fire-hazard';
import { housing } from '../index';
import { PropertyCompany, PropertyCredit } from '../property-service/property-credit';
import { PropertyCreditGrade } from '../property-service/property-credit-grade';
import { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import { ProjectCompound, RenovationProject } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';
import {
  belongingTo,
  compoundReference,
  compoundRow,
  hazardRow,
  ledgerRows,
  projectRow,
  references,
} from '../testing/housing-rows';
import { entitiesOf } from '../testing/entities-of';

const { UNDER_CONSTRUCTION, COMPLETED, STRUCK_OFF } = RenovationStage;

const moved = compoundReference('CMP-M', [
  { communityCode: '140502001001', from: null, to: '2024-07-25' },
  { communityCode: '140502001002', from: '2024-07-25', to: null },
]);

async function openTown(): Promise<DepartmentFixture> {
  const fixture = await openFixture(housing, {
    references: references([
      ...belongingTo('140502001001', ['CMP-A', 'CMP-B', 'CMP-C']),
      moved,
      ...belongingTo('419001005001', ['CMP-J']),
      ...belongingTo('419001005002', ['CMP-N']),
    ]),
  });
  const { insert } = fixture;
  await insert(CompoundHousing, [
    compoundRow('CMP-A'),
    compoundRow('CMP-B'),
    compoundRow('CMP-C', { isOld: false, inRenovationTask: false }),
    compoundRow('CMP-M'),
    compoundRow('CMP-J', { inRenovationTask: null }),
  ]);
  await insert(RenovationProject, [
    projectRow('RP-1', { newParkingSpaces: 30, investmentYuan: '100.50' }),
    projectRow('RP-2', { newParkingSpaces: 5, investmentYuan: '20.00' }),
    projectRow('RP-3', { investmentYuan: '7.00' }),
  ]);
  await insert(ProjectCompound, [
    { projectNo: 'RP-1', compoundId: 'CMP-A' },
    { projectNo: 'RP-1', compoundId: 'CMP-B' },
    { projectNo: 'RP-2', compoundId: 'CMP-A' },
    { projectNo: 'RP-3', compoundId: 'CMP-M' },
  ]);
  await insert(RenovationLedgerEntry, [
    ...ledgerRows('RP-1', [
      [UNDER_CONSTRUCTION, '2024-02-01'],
      [COMPLETED, '2024-09-10'],
      [STRUCK_OFF, '2024-10-10'],
    ]),
    ...ledgerRows('RP-2', [[UNDER_CONSTRUCTION, '2024-05-01']]),
    ...ledgerRows('RP-3', [[UNDER_CONSTRUCTION, '2024-05-01']]),
  ]);
  fixture.statements.length = 0;
  return fixture;
}

const asked = `query ($codes: [_Any!]!, $on: Date) { _entities(representations: $codes) { ... on Division {
  code housing(on: $on) { asOf compoundCount oldCompoundCount openFireHazardCount elevatorAdditionCount
    renovation { target completed inProgress remainder newParkingSpaces investmentYuan }
    projectCountByStage { stage count } } } } }`;

async function housingOf(fixture: DepartmentFixture, code: string, on: string | null = null) {
  const codes = [{ __typename: 'Division', code }];
  const answer = await fixture.ask(asked, { codes, on });
  return entitiesOf<{ housing: Record<string, unknown> | null }>(answer)[0]?.housing ?? null;
}

describe('housing of a division', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openTown();
  });
  afterEach(() => fixture.stop());

  test('counts a compound once, by its furthest project, and a project of two compounds once', async () => {
    expect(await housingOf(fixture, '140500')).toMatchObject({
      compoundCount: 4,
      oldCompoundCount: 3,
      renovation: {
        target: 3,
        completed: 2,
        inProgress: 1,
        remainder: 0,
        newParkingSpaces: 30,
        investmentYuan: '127.50',
      },
      projectCountByStage: [
        { stage: 'UNDER_CONSTRUCTION', count: 2 },
        { stage: 'STRUCK_OFF', count: 1 },
      ],
    });
  });

  test('tells a past day as it was', async () => {
    expect(await housingOf(fixture, '140500', '2024-04-01')).toMatchObject({
      asOf: '2024-04-01',
      renovation: { completed: 0, inProgress: 2, remainder: 1, newParkingSpaces: 0 },
    });
  });

  test('counts a compound for the community to which it belonged on the day', async () => {
    expect(await housingOf(fixture, '140502001001', '2024-07-24')).toMatchObject({ compoundCount: 4 });
    expect(await housingOf(fixture, '140502001001', '2024-07-25')).toMatchObject({ compoundCount: 3 });
    expect(await housingOf(fixture, '140502001002', '2024-07-25')).toMatchObject({
      compoundCount: 1,
      renovation: { target: 1, inProgress: 1 },
    });
  });

  test('is null on a day on which the division did not exist, and for a code that nobody knows', async () => {
    expect(await housingOf(fixture, '140502001002', '2024-07-24')).toBeNull();
    expect(await housingOf(fixture, '150000')).toBeNull();
  });

  test('is all zero where the place is known and nothing is on record', async () => {
    await fixture.insert(FireHazard, [hazardRow('FH-1', 'CMP-A', { foundOn: '2024-05-01' })]);
    expect(await housingOf(fixture, '419001005001', '2024-11-01')).toMatchObject({
      compoundCount: 1,
      openFireHazardCount: 0,
      elevatorAdditionCount: 0,
      projectCountByStage: [],
    });
  });

  test.each([
    ['whose compounds have none', '419001005001', 1],
    ['that has no compound', '419001005002', 0],
  ])('has no target and no remainder without a published task: a place %s', async (_place, code, count) => {
    expect(await housingOf(fixture, code)).toMatchObject({
      compoundCount: count,
      renovation: { target: null, completed: 0, inProgress: 0, remainder: null },
    });
  });

  test('has a target of zero where a task was published and none of its compounds is in it', async () => {
    await fixture.insert(CompoundHousing, [compoundRow('CMP-N', { inRenovationTask: false })]);
    expect(await housingOf(fixture, '419001005002')).toMatchObject({
      compoundCount: 1,
      renovation: { target: 0, remainder: 0 },
    });
  });

  test('counts hazards that were open on the day, and has no count before the first', async () => {
    await fixture.insert(FireHazard, [
      hazardRow('FH-1', 'CMP-A', { foundOn: '2024-05-01', clearedOn: '2024-06-01' }),
      hazardRow('FH-2', 'CMP-B', { foundOn: '2024-05-20' }),
    ]);
    const counts = await Promise.all(
      ['2024-04-30', '2024-05-31', '2024-06-01'].map((on) => housingOf(fixture, '140502', on)),
    );
    expect(counts.map((block) => block?.['openFireHazardCount'])).toEqual([null, 2, 1]);
  });

  test('takes as many statements for nine divisions as for one', async () => {
    const codes = [
      '140000',
      '140500',
      '140502',
      '140502001',
      '140502001001',
      '419001',
      '419001005',
      '1',
      '2',
    ];
    const statementsFor = async (count: number) => {
      fixture.statements.length = 0;
      const representations = codes.slice(0, count).map((code) => ({ __typename: 'Division', code }));
      await fixture.ask(asked, { codes: representations });
      return fixture.statements.length;
    };
    const one = await statementsFor(1);
    expect(one).toBeGreaterThan(3);
    expect(await statementsFor(9)).toBe(one);
  });
});

test('credit grades are counted by the county of registration and by year; null where none was rated', async () => {
  const fixture = await openFixture(housing, { references: references([]) });
  const rated: [string, number, PropertyCreditGrade][] = [
    ['U1', 2024, PropertyCreditGrade.A],
    ['U2', 2024, PropertyCreditGrade.C],
    ['U2', 2023, PropertyCreditGrade.B],
    ['U3', 2023, PropertyCreditGrade.B],
  ];
  await fixture.insert(
    PropertyCompany,
    ['U1', 'U2', 'U3'].map((uscc) => ({
      uscc,
      countyCode: uscc === 'U3' ? '419001' : '140502',
      synthetic: true,
    })),
  );
  await fixture.insert(
    PropertyCredit,
    rated.map(([uscc, year, grade]) => ({ uscc, year, grade })),
  );
  const answer = await fixture.ask(`{ _entities(representations: [{__typename: "Division", code: "140500"},
    {__typename: "Division", code: "419001"}, {__typename: "Division", code: "140502001"}]) { ... on Division {
    housing { propertyCreditSummary { year a b c d total } } } } }`);
  const summaries = entitiesOf<{ housing: { propertyCreditSummary: unknown } }>(answer).map(
    (entity) => entity.housing.propertyCreditSummary,
  );
  expect(summaries).toEqual([{ year: 2024, a: 1, b: 0, c: 1, d: 0, total: 2 }, null, null]);
  const past =
    await fixture.ask(`{ _entities(representations: [{__typename: "Division", code: "140500"}]) { ... on Division {
    housing(on: "2023-05-01") { now: propertyCreditSummary { year } later: propertyCreditSummary(year: 2024) { year } } } } }`);
  expect(past.data?.['_entities']).toEqual([{ housing: { now: { year: 2023 }, later: null } }]);
  await fixture.stop();
});
