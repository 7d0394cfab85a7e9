import type { DataSource } from 'typeorm';
import { allRights } from '../access/testing/all-rights';
import { createClock } from '../time/clock';
import type { LoaderDefinition } from './loader';
import { groupBy } from './loader';
import { RequestContext } from './request-context';

/** A loader that answers every key but `unknown`, and the batches it was asked. */
function countingLoader(): [
  LoaderDefinition<string | null, { on: string }>,
  { keys: readonly string[]; on: string }[],
] {
  const batches: { keys: readonly string[]; on: string }[] = [];
  const loader: LoaderDefinition<string | null, { on: string }> = {
    name: 'counting',
    absent: null,
    async batch(keys, { on }) {
      batches.push({ keys, on });
      return new Map(keys.filter((key) => key !== 'unknown').map((key) => [key, `${key} on ${on}`]));
    },
  };
  return [loader, batches];
}

const context = () =>
  new RequestContext(
    { database: {} as DataSource, clock: createClock('2024-11-15'), personCountThreshold: 5 },
    allRights,
  );

test('keys asked for in one turn are one batch, each key once', async () => {
  const [loader, batches] = countingLoader();
  const request = context();
  const values = await Promise.all(
    ['a', 'b', 'a', 'unknown'].map((key) => request.load(loader, key, { on: '1' })),
  );
  expect(values).toEqual(['a on 1', 'b on 1', 'a on 1', null]);
  expect(batches).toEqual([{ keys: ['a', 'b', 'unknown'], on: '1' }]);
});

test('each set of arguments is a batch of its own, equal arguments share one', async () => {
  const [loader, batches] = countingLoader();
  const request = context();
  await Promise.all([
    request.load(loader, 'a', { on: '1' }),
    request.load(loader, 'b', { on: '2' }),
    request.load(loader, 'c', { on: '1' }),
  ]);
  expect(batches).toEqual([
    { keys: ['a', 'c'], on: '1' },
    { keys: ['b'], on: '2' },
  ]);
});

test('nothing is remembered from one request to the next', async () => {
  const [loader, batches] = countingLoader();
  await context().load(loader, 'a', { on: '1' });
  await context().load(loader, 'a', { on: '1' });
  expect(batches).toHaveLength(2);
});

test('rows are gathered in their order', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (row) => row.slice(0, 1))]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
