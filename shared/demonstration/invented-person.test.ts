import { inventedPerson } from './invented-person';
import { randomStream } from './random';

test('an invented person has a name of the sexagenary cycle and a number that no operator gives', () => {
  const random = randomStream('test/invented-person');
  const persons = Array.from({ length: 2_000 }, () => inventedPerson(random));
  const words = new Set(persons.map(({ name }) => name.slice(1)));
  expect(words.size).toBe(60);
  for (const word of ['甲子', '乙丑', '癸亥']) expect(words).toContain(word);
  expect(words).not.toContain('甲丑');
  expect(persons.filter(({ phone }) => !/^120\d{8}$/.test(phone))).toEqual([]);
});
