import { escalationsOf } from './escalation';
import { ruleOfTests, ticketRow } from './testing/ticket-rows';
import type { Ticket } from './ticket';

const late = ticketRow('T-1', 'CMP-1', { receivedOn: '2024-10-01', dueOn: '2024-10-08' });
const reached = (facts: Partial<Ticket>, until: string) =>
  escalationsOf({ ...late, ...facts }, ruleOfTests, until).map(
    ({ level, raisedOn }) => `${raisedOn} ${level}`,
  );

const department = '2024-10-09 DEPARTMENT';
const by13710 = '2024-10-14 SUPERVISION_13710';
const leader = '2024-10-19 LEADER';

describe('a ticket that is overdue', () => {
  test.each([
    ['on the day it is due', '2024-10-08', []],
    ['the day after', '2024-10-09', [department]],
    ['on the last day of the first period', '2024-10-13', [department]],
    ['with the second', '2024-10-14', [department, by13710]],
    ['with the third', '2024-10-19', [department, by13710, leader]],
    ['ever after', '2025-10-19', [department, by13710, leader]],
  ])('stands one level higher with each period: %s', (_when, until, expected) => {
    expect(reached({}, until)).toEqual(expected);
  });

  test('rises no further once closed or handed on, and keeps what it reached', () => {
    expect(reached({ closedOn: '2024-10-14' }, '2024-12-01')).toEqual([department]);
    expect(reached({ handedOverOn: '2024-10-15' }, '2024-12-01')).toEqual([department, by13710]);
    expect(reached({ closedOn: '2024-10-05' }, '2024-12-01')).toEqual([]);
  });

  test('does not rise before the rule was in force, or after', () => {
    const rule = { ...ruleOfTests, validFrom: '2024-10-14', validTo: '2024-10-19' };
    expect(escalationsOf(late, rule, '2024-12-01').map(({ level }) => level)).toEqual(['SUPERVISION_13710']);
  });
});
