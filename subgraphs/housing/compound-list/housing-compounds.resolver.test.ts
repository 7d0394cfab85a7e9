import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { FireHazard } from '../fire-safety/fire-hazard';
import { housing } from '../index';
import { PropertyCredit } from '../property-service/property-credit';
import { PropertyCreditGrade } from '../property-service/property-credit-grade';
import { PropertyService } from '../property-service/property-service';
import { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import { ProjectCompound } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';
import {
  belongingTo,
  compoundReference,
  compoundRow,
  hazardRow,
  ledgerRows,
  references,
  serviceRow,
} from '../testing/housing-rows';

const ids = ['CMP-1', 'CMP-2', 'CMP-3', 'CMP-4', 'CMP-5'];
/** Open hazards of each, with ties. */
const hazards = [2, 0, 1, 2, 0];

describe('the housing list of compounds', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(housing, {
      references: references([
        ...belongingTo('140502001001', ids),
        compoundReference('CMP-M', [{ communityCode: '140502001002', from: '2024-07-25', to: null }]),
        ...belongingTo('419001005001', ['CMP-J']),
      ]),
    });
    await fixture.insert(CompoundHousing, [
      ...ids.map((id, index) =>
        compoundRow(id, {
          isOld: index !== 4,
          builtYear: index === 0 ? null : 1980 + index,
          name: `苑${5 - index}`,
        }),
      ),
      compoundRow('CMP-M'),
      compoundRow('CMP-J'),
    ]);
    await fixture.insert(
      FireHazard,
      ids.flatMap((id, index) =>
        Array.from({ length: hazards[index] ?? 0 }, (_, no) => hazardRow(`FH-${id}-${no}`, id)),
      ),
    );
    await fixture.insert(FireHazard, [hazardRow('FH-OLD', 'CMP-2', { clearedOn: '2024-06-01' })]);
    await fixture.insert(PropertyService, [serviceRow('CMP-1', 'U-1'), serviceRow('CMP-2', 'U-2')]);
    await fixture.insert(PropertyCredit, [
      { uscc: 'U-1', year: 2023, grade: PropertyCreditGrade.D },
      { uscc: 'U-1', year: 2024, grade: PropertyCreditGrade.A },
      { uscc: 'U-2', year: 2023, grade: PropertyCreditGrade.D },
    ]);
    await fixture.insert(ProjectCompound, [{ projectNo: 'RP-1', compoundId: 'CMP-3' }]);
    await fixture.insert(
      RenovationLedgerEntry,
      ledgerRows('RP-1', [
        [RenovationStage.UNDER_CONSTRUCTION, '2024-03-01'],
        [RenovationStage.COMPLETED, '2024-10-01'],
      ]),
    );
    fixture.statements.length = 0;
  });
  afterEach(() => fixture.stop());

  async function page(argumentsText: string, after: string | null = null) {
    const { data, errors } = await fixture.ask(
      `query ($after: String) { housingCompounds(${argumentsText}, after: $after) {
        totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      { after },
    );
    const found = data?.['housingCompounds'] as {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    } | null;
    return { ...found, ids: found?.nodes.map(({ id }) => id), errors };
  }

  test.each([
    ['is old', '{ isOld: true }', ['CMP-1', 'CMP-2', 'CMP-3', 'CMP-4', 'CMP-M']],
    ['is not old', '{ isOld: false }', ['CMP-5']],
    ['has an open hazard', '{ hasOpenFireHazard: true }', ['CMP-1', 'CMP-3', 'CMP-4']],
    ['has none', '{ hasOpenFireHazard: false }', ['CMP-2', 'CMP-5', 'CMP-M']],
    ['had none known before the register', '{ hasOpenFireHazard: false, on: "1999-01-01" }', []],
    ['is served by a D firm, by its latest grade', '{ creditGrades: [D] }', ['CMP-2']],
    ['was served by a D firm the year before', '{ creditGrades: [D], on: "2023-12-31" }', ['CMP-1', 'CMP-2']],
    ['has a completed project', '{ stages: [COMPLETED] }', ['CMP-3']],
    ['had none then', '{ stages: [COMPLETED], on: "2024-09-30" }', []],
    ['is among none', '{ stages: [] }', []],
    ['belonged to it then', '{ on: "2024-07-24" }', ids],
  ])('finds what %s', async (_condition, filter, expected) => {
    const found = await page(`within: "140502", filter: ${filter}`);
    expect([found.ids, found.totalCount]).toEqual([expected, expected.length]);
  });

  test.each([
    ['ID', 'DESC', ['CMP-M', 'CMP-5', 'CMP-4', 'CMP-3', 'CMP-2', 'CMP-1']],
    ['NAME', 'ASC', ['CMP-M', 'CMP-5', 'CMP-4', 'CMP-3', 'CMP-2', 'CMP-1']],
    ['OPEN_FIRE_HAZARDS', 'DESC', ['CMP-1', 'CMP-4', 'CMP-3', 'CMP-2', 'CMP-5', 'CMP-M']],
    ['OPEN_FIRE_HAZARDS', 'ASC', ['CMP-2', 'CMP-5', 'CMP-M', 'CMP-3', 'CMP-1', 'CMP-4']],
    ['BUILT_YEAR', 'ASC', ['CMP-1', 'CMP-M', 'CMP-2', 'CMP-3', 'CMP-4', 'CMP-5']],
  ])('walks by %s %s two at a time, each compound once', async (field, direction, expected) => {
    const found: string[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 4; turn += 1) {
      const next: Awaited<ReturnType<typeof page>> = await page(
        `within: "140500", first: 2, orderBy: { field: ${field}, direction: ${direction} }`,
        after,
      );
      expect(next.pageInfo).toMatchObject({ hasNextPage: turn < 2, hasPreviousPage: turn > 0 });
      found.push(...(next.ids ?? []));
      after = next.pageInfo?.endCursor ?? null;
      if (!next.pageInfo?.hasNextPage) break;
    }
    expect(found).toEqual(expected);
  });

  test('has no row for a division that nobody knows', async () => {
    expect(await page('within: "150000"')).toMatchObject({ ids: [], totalCount: 0, errors: undefined });
  });

  test.each([
    ['within', 'within: "14050"', null],
    ['first', 'within: "140500", first: 201', null],
    ['after', 'within: "140500"', 'nonsense'],
    ['filter.planYears', 'within: "140500", filter: { planYears: [-1] }', null],
    ['filter.ticketsLast90DaysAtLeast', 'within: "140500", filter: { ticketsLast90DaysAtLeast: -1 }', null],
  ])('refuses a wrong %s by name', async (argument, argumentsText, after) => {
    const { errors } = await page(argumentsText, after);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('refuses a cursor of another order', async () => {
    const { pageInfo } = await page('within: "140500", first: 1');
    const other = await page('within: "140500", orderBy: { field: NAME }', pageInfo?.endCursor ?? null);
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  test('counts only when asked, with one statement more', async () => {
    await fixture.ask('{ housingCompounds(within: "140500") { nodes { id } } }');
    expect(fixture.statements).toHaveLength(1);
    await fixture.ask('{ housingCompounds(within: "140500") { totalCount nodes { id } } }');
    expect(fixture.statements).toHaveLength(3);
  });
});
