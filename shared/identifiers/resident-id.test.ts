import { isResidentId, maskPersonName, maskResidentId, residentIdCheckDigit } from './resident-id';

/** The example printed in GB 11643-1999. */
const STANDARD_EXAMPLE = '11010519491231002X';

/** A well-formed number with an area code that does not exist. */
function numberBorn(date: string, sequence = '123'): string {
  const body = `900000${date}${sequence}`;
  return body + residentIdCheckDigit(body);
}

describe('resident ID number', () => {
  it("accepts the standard's example and computes its check character", () => {
    expect(residentIdCheckDigit('11010519491231002')).toBe('X');
    expect(isResidentId(STANDARD_EXAMPLE)).toBe(true);
  });

  it('has one right check character and knows each of the eleven', () => {
    const bodies = Array.from({ length: 200 }, (_, n) => `90000019900101${String(n).padStart(3, '0')}`);
    const seen = new Set(bodies.map(residentIdCheckDigit));
    expect([...seen].toSorted().join('')).toBe('0123456789X');
    for (const body of bodies) {
      const right = [...'0123456789X'].filter((character) => isResidentId(body + character));
      expect(right).toEqual([residentIdCheckDigit(body)]);
    }
  });

  it('finds every replacement of a single digit', () => {
    for (let index = 0; index < 17; index += 1) {
      for (const digit of [...'0123456789'].filter((other) => other !== STANDARD_EXAMPLE[index])) {
        const changed = STANDARD_EXAMPLE.slice(0, index) + digit + STANDARD_EXAMPLE.slice(index + 1);
        expect(isResidentId(changed)).toBe(false);
      }
    }
  });

  it.each(['19490131', '20000229', '20240229', '18991231'])('accepts the date of birth %s', (date) => {
    expect(isResidentId(numberBorn(date))).toBe(true);
  });

  it.each([
    '19490229',
    '19000229',
    '20230229',
    '19490431',
    '19491301',
    '19490001',
    '19490100',
    '17991231',
    '21000101',
  ])('rejects the date of birth %s although the check character is right', (date) => {
    expect(isResidentId(numberBorn(date))).toBe(false);
  });

  it.each([
    ['a small x', '11010519491231002x'],
    ['15 digits', '110105491231002'],
    ['a space', ' 11010519491231002X'],
    ['a line end', `${STANDARD_EXAMPLE}\n`],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ'],
    ['an X in the middle', '110105194912X1002X'],
    ['nothing', ''],
  ])('rejects %s', (_, text) => {
    expect(isResidentId(text)).toBe(false);
  });

  it('refuses to compute from something else than 17 digits, without repeating it', () => {
    expect(() => residentIdCheckDigit('1101051949123100')).toThrow(
      'body of a resident ID number: expected 17 digits, got 16 characters',
    );
    expect(() => residentIdCheckDigit('1101051949123100X')).toThrow(/got 17 characters$/);
  });
});

describe('masked resident ID number', () => {
  it.each([
    [STANDARD_EXAMPLE, '1****************X'],
    ['110105194912310028', '1****************8'],
    ['110105 19491231 002x', '1****************x'],
    ['110105491231002', '1*************2'],
  ])('shows of %s first and last character only', (text, masked) => {
    expect(maskResidentId(text)).toBe(masked);
  });

  it.each(['', '1', '12', '1234', '1101051949123100', '11010519491231002XX', '王小明'])(
    'shows nothing of %j, which is not such a number',
    (text) => {
      expect(maskResidentId(text)).toBe('*'.repeat(18));
    },
  );
});

describe('masked name of a person', () => {
  it.each([
    ['王五', '王**'],
    ['王小明', '王**'],
    ['王', '王**'],
    ['欧阳修', '欧阳**'],
    ['欧阳小明', '欧阳**'],
    ['欧阳', '欧**'],
    ['陈方安生', '陈**'],
    ['买买提·吐尔逊', '买**'],
    ['𠮷田茂', '𠮷**'],
    [' 王 小明 ', '王**'],
    ['欧阳　小明', '欧阳**'],
    ['John Smith', 'J**'],
    ['王**', '王**'],
    ['', '**'],
  ])('%j is shown as %j', (name, masked) => {
    expect(maskPersonName(name)).toBe(masked);
  });
});
