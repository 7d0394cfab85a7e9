import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { housing } from '../index';
import { compoundRow, hazardRow } from '../testing/housing-rows';
import { FireHazard } from './fire-hazard';
import { entitiesOf } from '../testing/entities-of';

describe('fire hazards of a compound', () => {
  let fixture: DepartmentFixture;
  beforeEach(async () => {
    fixture = await openFixture(housing);
    await fixture.insert(CompoundHousing, [compoundRow('CMP-1')]);
    await fixture.insert(FireHazard, [
      hazardRow('FH-1', 'CMP-1', { foundOn: '2024-03-01', handledOn: '2024-03-10', clearedOn: '2024-04-01' }),
      hazardRow('FH-2', 'CMP-1', { foundOn: '2024-02-01', handledOn: '2024-05-01' }),
      hazardRow('FH-3', 'CMP-1', { foundOn: '2024-03-20' }),
      hazardRow('FH-4', 'CMP-2', { foundOn: '2024-03-20' }),
    ]);
  });
  afterEach(() => fixture.stop());

  async function hazardsOn(on: string, argument = '') {
    const answer = await fixture.ask(
      `query ($on: Date) { _entities(representations: [{__typename: "Compound", id: "CMP-1"}]) { ... on Compound {
        housing(on: $on) { openFireHazardCount fireHazards${argument} { hazardNo status } } } } }`,
      { on },
    );
    const [entity] = entitiesOf<{
      housing: { openFireHazardCount: number | null; fireHazards: { hazardNo: string; status: string }[] };
    }>(answer);
    return {
      open: entity?.housing.openFireHazardCount,
      listed: entity?.housing.fireHazards.map(({ hazardNo, status }) => `${hazardNo} ${status}`),
    };
  }

  test('are as they stood on the day: found, being handled, cleared from the day of clearing on', async () => {
    expect(await hazardsOn('2024-01-31')).toEqual({ open: null, listed: [] });
    expect(await hazardsOn('2024-03-09')).toEqual({ open: 2, listed: ['FH-1 FOUND', 'FH-2 FOUND'] });
    expect(await hazardsOn('2024-03-31')).toEqual({
      open: 3,
      listed: ['FH-3 FOUND', 'FH-1 BEING_HANDLED', 'FH-2 FOUND'],
    });
    expect((await hazardsOn('2024-04-01')).open).toBe(2);
  });

  test.each([
    ['2024-11-01', '', 3],
    ['2024-11-01', '(statuses: [CLEARED, FOUND])', 2],
    ['2024-03-09', '', 2],
    ['2024-02-01', '(statuses: [CLEARED])', 0],
    ['2024-01-31', '', null],
  ])('of %s%s are counted: %p, however few are listed', async (on, argument, count) => {
    const answer = await fixture.ask(
      `{ _entities(representations: [{__typename: "Compound", id: "CMP-1"}]) { ... on Compound {
        housing(on: "${on}") { fireHazardCount${argument} fireHazards(first: 1) { kind } } } } }`,
    );
    const fireHazards = count ? [{ kind: 'LANE_CLUTTER' }] : expect.any(Array);
    expect(entitiesOf(answer)).toEqual([{ housing: { fireHazardCount: count, fireHazards } }]);
  });

  test.each([
    ['2024-03-31', 'BEING_HANDLED', null],
    ['2024-04-01', 'CLEARED', '2024-04-01'],
  ])('of %s have no later day of clearing', async (on, status, clearedOn) => {
    const answer = await fixture.ask(
      `{ _entities(representations: [{__typename: "Compound", id: "CMP-1"}]) { ... on Compound {
        housing(on: "${on}") { fireHazards(statuses: [${status}]) { hazardNo clearedOn } } } } }`,
    );
    expect(entitiesOf(answer)).toEqual([{ housing: { fireHazards: [{ hazardNo: 'FH-1', clearedOn }] } }]);
  });

  test('come open ones first and can be limited to statuses', async () => {
    expect((await hazardsOn('2024-11-01')).listed).toEqual([
      'FH-3 FOUND',
      'FH-2 BEING_HANDLED',
      'FH-1 CLEARED',
    ]);
    expect((await hazardsOn('2024-11-01', '(statuses: [CLEARED])')).listed).toEqual(['FH-1 CLEARED']);
    expect((await hazardsOn('2024-11-01', '(first: 1)')).listed).toEqual(['FH-3 FOUND']);
  });
});
