import { CostInFlight } from './cost-in-flight';

test('operations of one caller begin until they could fetch too much together; those of others are not counted', () => {
  const inFlight = new CostInFlight(30);
  expect(inFlight.begin('one', 10)).toBeDefined();
  expect(inFlight.begin('one', 20)).toBeDefined();
  expect(inFlight.begin('one', 1)).toBeUndefined();
  expect(inFlight.begin('two', 30)).toBeDefined();
});

test('what has ended is counted no longer, and ends once', () => {
  const inFlight = new CostInFlight(30);
  const first = inFlight.begin('one', 20);
  inFlight.begin('one', 10);
  first?.();
  first?.();
  expect(inFlight.of('one')).toBe(10);
  expect(inFlight.begin('one', 20)).toBeDefined();
});

test('a caller’s only operation may always begin, whatever it costs', () => {
  const inFlight = new CostInFlight(30);
  const dear = inFlight.begin('one', 31);
  expect(inFlight.begin('one', 1)).toBeUndefined();
  dear?.();
  expect(inFlight.of('one')).toBe(0);
  expect(inFlight.begin('one', 31)).toBeDefined();
});
