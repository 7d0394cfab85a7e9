import { compoundId, countyOfCompound, currentCommunity, numberedBuildings } from './compound';

describe('compound', () => {
  it('has an id that tells the county and grows beyond four digits', () => {
    expect(compoundId('140502', 7)).toBe('CMP-140502-0007');
    expect(compoundId('140502', 12345)).toBe('CMP-140502-12345');
    expect(countyOfCompound({ id: compoundId('140502', 12345) })).toBe('140502');
  });

  it('has numbered buildings', () => {
    expect(numberedBuildings('CMP-140502-0007', 2)).toEqual([
      { id: 'CMP-140502-0007-B01', name: '1号楼' },
      { id: 'CMP-140502-0007-B02', name: '2号楼' },
    ]);
  });

  it('belongs now to the community of the membership without end', () => {
    const past = { communityCode: 'a', from: null, to: '2024-07-25', assumed: false };
    const present = { communityCode: 'b', from: '2024-07-25', to: null, assumed: false };
    expect(currentCommunity({ id: 'x', memberships: [past, present] })).toBe('b');
    expect(() => currentCommunity({ id: 'x', memberships: [past] })).toThrow(
      'community of x: expected a membership',
    );
  });
});
