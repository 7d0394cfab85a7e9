import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';
import { ledgerRows, projectRow } from '../testing/housing-rows';
import { RenovationLedgerEntry } from './renovation-ledger-entry';
import { ProjectCompound, RenovationProject } from './renovation-project';
import { RenovationStage } from './renovation-stage';

test('housing publishes how many projects are under construction at each compound that has any project', async () => {
  const fixture = await openFixture(housing, { today: '2024-11-15' });
  await fixture.insert(RenovationProject, [projectRow('RP-1'), projectRow('RP-2'), projectRow('RP-3')]);
  await fixture.insert(ProjectCompound, [
    { projectNo: 'RP-1', compoundId: 'CMP-A' },
    { projectNo: 'RP-2', compoundId: 'CMP-A' },
    { projectNo: 'RP-3', compoundId: 'CMP-B' },
  ]);
  const { UNDER_CONSTRUCTION, COMPLETED } = RenovationStage;
  await fixture.insert(RenovationLedgerEntry, [
    ...ledgerRows('RP-1', [[UNDER_CONSTRUCTION, '2024-03-01']]),
    ...ledgerRows('RP-2', [[UNDER_CONSTRUCTION, '2024-11-15']]),
    ...ledgerRows('RP-3', [
      [UNDER_CONSTRUCTION, '2024-03-01'],
      [COMPLETED, '2024-11-15'],
    ]),
  ]);
  const feed = await fixture.department.publishedIndicators();
  expect(feed).toMatchObject({ feed: 'indicators', owner: 'housing', asOf: '2024-11-15' });
  expect(feed?.rows.map(({ subjectKey, value }) => [subjectKey, value])).toEqual([
    ['CMP-A', 2],
    ['CMP-B', 0],
  ]);
  expect(await fixture.department.publishedIndicators()).toEqual(feed);
  await fixture.stop();
});
