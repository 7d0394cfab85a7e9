import { publishCount } from '../../../shared/persons/person-count';
import { toldResidences, type CommunityRegister } from './told-residences';

const threshold = 5;

/** Persons by community and by registration; `-` for those of none, `*` for a community whose floating population is hidden. */
type Register = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is told of a registration: `A 10, B 5`. */
function toldOf(registrationNo: string, register: Register, least = threshold): string {
  const workers = Object.entries(register).flatMap(([code, persons]) => {
    const count = persons[registrationNo];
    return count ? [{ communityCode: code === 'nowhere' ? null : code, count }] : [];
  });
  const told = toldResidences(registrationNo, workers, registersOf(register), least);
  return told.map(({ communityCode, count }) => `${communityCode ?? 'nowhere'} ${count.value}`).join(', ');
}

function registersOf(register: Register): ReadonlyMap<string, CommunityRegister> {
  return new Map(
    Object.entries(register).map(([code, persons]) => {
      const parts = Object.entries(persons)
        .filter(([, count]) => count > 0)
        .map(([no, count]) => ({ registrationNo: no === '-' ? null : no, count }));
      const total = parts.reduce((sum, { count }) => sum + count, 0);
      const isHidden = code.endsWith('*');
      return [
        code,
        { population: isHidden ? { value: null, suppressed: true } : publishCount(total, 1), parts },
      ];
    }),
  );
}

test.each<[string, Register, string]>([
  ['what is large beside what is large is told', { A: { R: 10, S: 7, '-': 5 } }, 'A 10'],
  ['so it is where nobody else lives', { A: { R: 10 } }, 'A 10'],
  ['few others would follow', { A: { R: 10, '-': 2 }, B: { R: 6 } }, 'B 6'],
  ['few others would follow from two firms', { A: { R: 5, S: 5, '-': 2 } }, ''],
  ['few of another firm would follow', { A: { R: 10, S: 3 } }, ''],
  ['the smallest large number hides few others', { A: { R: 10, S: 6, '-': 2 } }, 'A 10'],
  ['few others of several kinds hide one another', { A: { R: 10, S: 3, '-': 4 } }, 'A 10'],
  ['few are not told', { A: { R: 3, '-': 9 }, B: { R: 8, '-': 9 }, C: { R: 9, '-': 9 } }, 'C 9'],
  ['nothing where the floating population is hidden', { 'A*': { R: 10, '-': 9 }, B: { R: 6 } }, 'B 6'],
  ['in no community they are part of no floating population', { nowhere: { R: 6, '-': 2 } }, 'nowhere 6'],
  ['nothing where all are few', { A: { R: 1, '-': 9 }, B: { R: 1, '-': 9 } }, ''],
])('%s', (_case, register, expected) => {
  expect(toldOf('R', register)).toBe(expected);
});

test('everything is told with a threshold of one', () => {
  expect(toldOf('R', { A: { R: 1, '-': 1 }, B: { R: 2 } }, 1)).toBe('A 1, B 2');
});

test('over many registers neither a community nor a registration leaves a few untold', () => {
  const next = numbers(17);
  for (let round = 0; round < 2_000; round += 1) {
    const size = () => (next(2) === 0 ? 0 : next(14));
    const register: Register = Object.fromEntries(
      ['A', 'B', 'C'].map((code) => [code, { R: size(), S: size(), T: size(), '-': size() }]),
    );
    const told = new Map(['R', 'S', 'T'].map((no) => [no, toldOf(no, register)]));
    expect([register, few(register, told)]).toEqual([register, []]);
  }
});

/** What remains of the communities and of the registrations whose total is shown, where it is a few. */
function few(register: Register, told: ReadonlyMap<string, string>): number[] {
  const toldIn = (code: string, no: string) => told.get(no)?.includes(code) === true;
  const untold = (codes: readonly string[], nos: readonly string[]) =>
    codes.reduce(
      (sum, code) =>
        nos.reduce((soFar, no) => soFar + (toldIn(code, no) ? 0 : (register[code]?.[no] ?? 0)), sum),
      0,
    );
  const codes = Object.keys(register);
  const totalOf = (no: string) => codes.reduce((sum, code) => sum + (register[code]?.[no] ?? 0), 0);
  const populationOf = (code: string) =>
    Object.values(register[code] ?? {}).reduce((sum, count) => sum + count, 0);
  return [
    ...codes
      .filter((code) => populationOf(code) >= threshold)
      .map((code) => untold([code], [...told.keys(), '-'])),
    ...[...told.keys()].filter((no) => totalOf(no) >= threshold).map((no) => untold(codes, [no])),
  ].filter((count) => count > 0 && count < threshold);
}

/** Deterministic numbers from 0 to `below` - 1. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
