import type { GatewayRecord } from './record';
import { recordable } from './recordable';

const record: GatewayRecord = {
  kind: 'gateway',
  requestId: 'call-13812345678',
  caller: { role: 'LEADER', subject: 'u-7', divisions: ['140502'], department: null },
  purpose: '核查 11010519491231002X，电话 138 1234 5678',
  operationName: 'Of13812345678',
  operationHash: 'a'.repeat(64),
  clientName: 'portal 110105194912310021',
  clientVersion: '1.0',
  departments: ['housing'],
  entityKeys: ['abcdefghijklmnopqrstuv'],
  restrictedTouched: ['Compound.name'],
  refused: [{ coordinate: 'Elder.name', reason: 'FORBIDDEN' }],
  outcome: 'answered',
  status: 200,
  errorCodes: [],
  durationMs: 12,
};

test('no number of a person stays in what a caller may write, wherever it stands', () => {
  const text = JSON.stringify(recordable(record));
  expect(text).not.toMatch(/\d{9}/);
  expect(text).not.toMatch(/1234 5678/);
  expect(recordable(record).purpose).toBe('核查 [resident ID]，电话 [phone]');
});

test('what is no text of the caller stays as it is', () => {
  const { divisions } = recordable(record).caller;
  expect(divisions).toEqual(['140502']);
  expect(recordable(record)).toMatchObject({
    operationHash: record.operationHash,
    refused: record.refused,
    entityKeys: record.entityKeys,
  });
});

test('a long purpose is cut, after its numbers are gone', () => {
  const purpose = `${'查'.repeat(505)}13812345678`;
  const kept = recordable({ ...record, purpose }).purpose ?? '';
  expect(kept).toBe(`${'查'.repeat(505)}[phone]`);
  expect(recordable({ ...record, purpose: '查'.repeat(2_000) }).purpose).toHaveLength(513);
});
