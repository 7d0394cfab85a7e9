import { subsidyOn } from './property-subsidy';

const terms = { areaM2: '113714.00', rate: 0.15, months: 36, since: '2022-03-15' };

describe('subsidy towards property service', () => {
  test('is area times rate a month, to the cent', () => {
    expect(subsidyOn(terms, '2022-03-15')).toEqual({
      yuanPerMonth: '17057.10',
      monthsLeft: 36,
      since: '2022-03-15',
    });
    expect(subsidyOn({ ...terms, areaM2: '0.10' }, '2022-04-01')).toMatchObject({ yuanPerMonth: '0.02' });
  });

  test('is paid for 36 months, the month in which it begins being the first', () => {
    expect(subsidyOn(terms, '2022-04-01')).toMatchObject({ monthsLeft: 35 });
    expect(subsidyOn(terms, '2025-02-28')).toMatchObject({ monthsLeft: 1, yuanPerMonth: '17057.10' });
    expect(subsidyOn(terms, '2025-03-01')).toMatchObject({ monthsLeft: 0, yuanPerMonth: '0.00' });
  });

  test('does not exist before it begins', () => {
    expect(subsidyOn(terms, '2022-03-14')).toBeNull();
  });
});
