import type { DataSource } from 'typeorm';
import { startTogether, type GraphFixture } from '../graph-fixture';
import { changeRow, type RowChange } from './row-change';

let graph: GraphFixture;
let database: DataSource;

const penalty = {
  decision_no: 'PN-1',
  uscc: 'A',
  decided_on: '2024-01-01',
  ground: '一',
  kind: null,
  amount_yuan: null,
};
const other = { ...penalty, decision_no: 'PN-2' };
const place = { department: 'market-regulation', table: 'penalty' };

beforeAll(async () => {
  graph = await startTogether({ DEMONSTRATION: 'false' });
  database = graph.databaseOf('market-regulation');
  for (const insert of [penalty, other]) await changeRow(database, { ...place, insert });
});
afterAll(() => graph?.stop());

const stored = () => database.query('SELECT * FROM penalty ORDER BY decision_no');

test.each<[string, RowChange, object[]]>([
  [
    'a changed row',
    { ...place, update: { decision_no: 'PN-1' }, set: { ground: '二', amount_yuan: 5 } },
    [{ ...penalty, ground: '二', amount_yuan: 5 }, other],
  ],
  [
    'a changed key',
    { ...place, update: { decision_no: 'PN-1' }, set: { decision_no: 'PN-3' } },
    [other, { ...penalty, decision_no: 'PN-3' }],
  ],
  [
    'an added row',
    { ...place, insert: { ...penalty, decision_no: 'PN-3' } },
    [penalty, other, { ...penalty, decision_no: 'PN-3' }],
  ],
  ['a row taken away', { ...place, remove: { decision_no: 'PN-2' } }, [penalty]],
])('%s is there, and put back', async (_, change, during) => {
  const putBack = await changeRow(database, change);
  expect(await stored()).toEqual(during);
  await putBack();
  expect(await stored()).toEqual([penalty, other]);
});

test.each<[string, RowChange, RegExp]>([
  ['no such row', { ...place, update: { uscc: 'B' }, set: { ground: '二' } }, /expected one row .* found 0/],
  ['several rows', { ...place, remove: { uscc: 'A' } }, /expected one row .* found 2/],
  [
    'nothing to change',
    { ...place, update: { decision_no: 'PN-1' }, set: { ground: '一' } },
    /already holds/,
  ],
])('%s is refused', async (_, change, message) => {
  await expect(changeRow(database, change)).rejects.toThrow(message);
  expect(await stored()).toEqual([penalty, other]);
});
