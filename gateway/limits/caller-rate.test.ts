import { createLog } from '../../shared/observability/log';
import { CallerRate } from './caller-rate';

const log = createLog('test', { level: 'silent' });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Takes so many, and gives back all of them but these, after a while (milliseconds). */
async function takeAndGiveBack(
  rate: CallerRate,
  amount: number,
  unused: number,
  after: number,
): Promise<void> {
  const answer = await rate.take('someone', amount);
  await jest.advanceTimersByTimeAsync(after);
  if (!answer.allowed) throw new Error('expected room');
  await answer.giveBack(unused);
}

test.each([
  ['within the minute is room again', 59_000, 9, true],
  ['within the minute is room again, and no more than was taken', 59_000, 10, false],
  ['after the minute is no room beyond that of the next', 60_001, 11, false],
  ['after the minute leaves the whole room of the next', 60_001, 10, true],
])('what is given back %s', async (_what, after, amount, allowed) => {
  const rate = new CallerRate({ name: 'objects', perMinute: 10, store: undefined, log });
  await takeAndGiveBack(rate, 10, 9, after);
  expect((await rate.take('someone', amount)).allowed).toBe(allowed);
});
