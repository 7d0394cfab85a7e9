import 'reflect-metadata';
import { createClock } from '../time/clock';
import { blockHead } from './department-block';

const clock = createClock('2024-11-15');
const source = { synthetic: true };

test.each([
  [null, '2024-11-15'],
  [undefined, '2024-11-15'],
  ['2020-01-01', '2020-01-01'],
  ['2024-11-15', '2024-11-15'],
  ['2199-01-01', '2024-11-15'],
])('asked for %s the block is as of %s, and says so', (on, day) => {
  expect(blockHead(clock, on, source)).toEqual({ on: day, asOf: day, source });
});
