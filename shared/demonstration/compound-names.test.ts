import {
  compoundNames,
  furtherCompoundName,
  inventedAliases,
  inventedMark,
  sharedNamesOf,
} from './compound-names';
import { inventedWords } from './invented-words';
import { randomStream } from './random';

describe('names of compounds', () => {
  it('are made of words that do not repeat', () => {
    expect(new Set(inventedWords).size).toBe(inventedWords.length);
  });

  it('never repeat and always tell that they are invented', () => {
    const names = compoundNames();
    const given = [
      ...Array.from({ length: 600 }, () => names.next(true)),
      ...Array.from({ length: 400 }, () => names.next(false)),
      ...Array.from({ length: 2000 }, (_, index) => furtherCompoundName(index)),
    ];
    expect(new Set(given).size).toBe(3000);
    for (const name of given) expect(name).toMatch(inventedMark);
  });

  it('end with an error, not with a repetition', () => {
    const names = compoundNames();
    const takeAll = () => Array.from({ length: 10_000 }, () => names.next(true));
    expect(takeAll).toThrow('expected one left for an old compound, got none');
  });

  it('are shared by several counties in a few cases', () => {
    expect(sharedNamesOf('140502')).toEqual(['同心示范里', '和顺演示苑']);
    expect(sharedNamesOf('530181')).toEqual(['同心示范里']);
    expect(sharedNamesOf('140524')).toEqual([]);
  });

  it('have aliases in a few cases, some with full-width digits', () => {
    const stream = randomStream('aliases');
    const aliases = Array.from({ length: 1000 }, () => inventedAliases(stream)).flat();
    expect(aliases.length).toBeGreaterThan(40);
    expect(aliases.length).toBeLessThan(140);
    expect(aliases.some((alias) => /[１-９]号院$/.test(alias))).toBe(true);
    expect(aliases.some((alias) => /[1-9]号院$/.test(alias))).toBe(true);
  });
});
