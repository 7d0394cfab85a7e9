import { CallerRate, type RateAnswer } from '../gateway/limits/caller-rate';
import { SharedStore } from '../gateway/limits/shared-store';
import { createLog } from '../shared/observability/log';
import { startTogether } from './graph-fixture';
import { eventually } from './servers/eventually';
import { describeWithRedis, startRedis, type RedisServer } from './servers/redis-server';

const log = createLog('test', { level: 'silent' });

/** What is taken where there is room; it can be given back. */
const allowed: RateAnswer = { allowed: true, giveBack: expect.any(Function) };

async function giveBack(answer: RateAnswer | undefined, amount: number): Promise<void> {
  if (!answer?.allowed) throw new Error(`expected something to be taken, got ${JSON.stringify(answer)}`);
  await answer.giveBack(amount);
}

describeWithRedis('callers counted in Redis', () => {
  let redis: RedisServer;
  let stores: SharedStore[];
  let gateways: CallerRate[];

  beforeAll(async () => {
    redis = await startRedis();
    stores = [await SharedStore.open(redis.url, log), await SharedStore.open(redis.url, log)];
    gateways = stores.map((store) => new CallerRate({ name: 'requests', perMinute: 4, store, log }));
    await eventually('both are connected', () => stores.every(({ isThere }) => isThere));
  });
  afterAll(async () => {
    for (const store of stores ?? []) store.close();
    await redis?.stop();
  });

  /** How many of ten requests, to each gateway in turn, are allowed. */
  async function allowedOfTen(caller: string): Promise<number> {
    let allowed = 0;
    for (let index = 0; index < 10; index += 1) {
      const answer = await gateways[index % 2]?.take(caller);
      if (answer?.allowed) allowed += 1;
    }
    return allowed;
  }

  test('two gateways count one caller together', async () => {
    await expect(allowedOfTen('one')).resolves.toBe(4);
    await expect(gateways[0]?.take('one')).resolves.toMatchObject({
      allowed: false,
      retryAfterMs: expect.any(Number),
    });
  });

  test('what is given back can be taken again, at the other gateway too', async () => {
    await giveBack(await gateways[0]?.take('two', 4), 3);
    await expect(gateways[1]?.take('two', 3)).resolves.toEqual(allowed);
    await expect(gateways[1]?.take('two')).resolves.toMatchObject({ allowed: false });
  });

  test('two gateways over HTTP send a caller away together', async () => {
    const environment = { REDIS_URL: redis.url, RATE_REQUESTS_PER_MINUTE: '4', DEMONSTRATION: 'false' };
    const graphs = await Promise.all([startTogether(environment), startTogether(environment)]);
    try {
      const statuses: (number | undefined)[] = [];
      for (let index = 0; index < 10; index += 1) {
        statuses.push((await graphs[index % 2]?.ask('{ __typename }', {}, {}))?.status);
      }
      expect(statuses).toEqual([200, 200, 200, 200, 429, 429, 429, 429, 429, 429]);
    } finally {
      await Promise.all(graphs.map((graph) => graph.stop()));
    }
  });

  test('while it hangs each gateway counts for itself, and nobody waits for long', async () => {
    redis.kill('SIGSTOP');
    try {
      const begun = Date.now();
      await expect(allowedOfTen('three')).resolves.toBe(8);
      expect(Date.now() - begun).toBeLessThan(1_000);
    } finally {
      redis.kill('SIGCONT');
    }
  });

  test('what is given back goes to where it was taken, or nowhere: no counter begins with a gift', async () => {
    await eventually('both are counted in it', () => stores.every(({ isThere }) => isThere));
    const shared = await gateways[0]?.take('six', 4);
    redis.kill('SIGSTOP');
    try {
      await giveBack(shared, 3);
      await expect(allowedOfTen('six')).resolves.toBe(8);
      const local = await gateways[0]?.take('seven', 4);
      redis.kill('SIGCONT');
      await eventually('both are counted in it again', () => stores.every(({ isThere }) => isThere));
      await giveBack(local, 3);
      await expect(allowedOfTen('seven')).resolves.toBe(4);
    } finally {
      redis.kill('SIGCONT');
    }
  });

  test('while it is gone each gateway counts for itself; when it is back they count together', async () => {
    redis.kill('SIGKILL');
    await eventually('both have noticed', () => stores.every(({ isThere }) => !isThere));
    await expect(allowedOfTen('four')).resolves.toBe(8);
    await redis.restart();
    await eventually('both are connected again', () => stores.every(({ isThere }) => isThere));
    await expect(allowedOfTen('five')).resolves.toBe(4);
  });
});

test('a gateway whose store was never there counts for itself', async () => {
  const store = await SharedStore.open('redis://127.0.0.1:1', log);
  try {
    const rate = new CallerRate({ name: 'requests', perMinute: 1, store, log });
    await expect(rate.take('one')).resolves.toEqual(allowed);
    await expect(rate.take('one')).resolves.toMatchObject({ allowed: false });
  } finally {
    store.close();
  }
});
