import { numbering, numberingAfter } from './numbering';

describe('numbering', () => {
  it('counts under each prefix by itself and grows beyond its digits', () => {
    const numbers = numbering([['B', 99]]);
    expect([numbers.next('A', 3), numbers.next('A', 3)]).toEqual(['A-001', 'A-002']);
    expect(numbers.next('B', 2)).toBe('B-100');
  });

  it('goes on after the highest identifier of a prefix', () => {
    const numbers = numberingAfter(['EL-140502-00007', 'EL-140502-00003', 'EL-140581-00001']);
    expect(numbers.next('EL-140502', 5)).toBe('EL-140502-00008');
    expect(numbers.next('EL-140581', 5)).toBe('EL-140581-00002');
    expect(numbers.next('EL-530181', 5)).toBe('EL-530181-00001');
  });
});
