import { checkPeriod } from './period';

describe('a period', () => {
  it.each([
    ['2024-05-01', '2024-05-01'],
    ['2024-05-01', '2024-05-02'],
    ['2024-05-01', null],
    [undefined, '2024-05-01'],
    [null, undefined],
  ])('from %s to %s stands', (from, to) => {
    expect(() => checkPeriod(['since', from], ['until', to])).not.toThrow();
  });

  it('that ends before it begins is refused by its last day', () => {
    const reversed = () => checkPeriod(['since', '2024-05-02'], ['until', '2024-05-01']);
    expect(reversed).toThrow(
      'Argument "until": expected 2024-05-02, the day of "since", or later, got "2024-05-01".',
    );
    expect(reversed).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'until' }),
      }),
    );
  });
});
