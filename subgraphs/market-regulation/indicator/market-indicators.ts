import type { IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { addDays } from '../../../shared/time/calendar';
import { RegistrationStatus } from '../enterprise/registration-status';

/** Whether a body's registration is revoked 吊销 today, 1 or 0; every body of the register has it. */
export const enterpriseRevoked = 'ENTERPRISE_REVOKED';

/**
 * Tickets of a compound that came in within the last 90 days and were not handed on, so that a matter that two departments
 * had counts once over all of them; compounds without any ticket at all have no such indicator.
 */
export const ticketsOfLast90Days = 'TICKETS_LAST_90_DAYS';

/** What other departments may filter, order and total by. Two statements. */
export async function marketIndicators(
  surroundings: DepartmentSurroundings,
): Promise<readonly IndicatorReference[]> {
  return [...(await revocations(surroundings)), ...(await recentTickets(surroundings))];
}

async function revocations({
  database,
  clock,
}: DepartmentSurroundings): Promise<readonly IndicatorReference[]> {
  const today = clock.today();
  const rows: { uscc: string; revoked: unknown }[] = await database.query(
    `SELECT e.uscc, CASE WHEN (SELECT c.status FROM registration_change c
        WHERE c.uscc = e.uscc AND c.changed_on <= ? ORDER BY c.changed_on DESC LIMIT 1) = ? THEN 1 ELSE 0 END AS revoked
      FROM enterprise e`,
    [today, RegistrationStatus.REVOKED],
  );
  return rows.map(({ uscc, revoked }) => ({
    subjectType: 'Enterprise',
    subjectKey: uscc,
    code: enterpriseRevoked,
    period: 'CURRENT',
    value: Number(revoked),
    suppressed: false,
    asOf: today,
  }));
}

async function recentTickets({
  database,
  clock,
}: DepartmentSurroundings): Promise<readonly IndicatorReference[]> {
  const today = clock.today();
  const rows: { compound_id: string; tickets: unknown }[] = await database.query(
    `SELECT compound_id, SUM(CASE WHEN received_on >= ? AND (handed_over_on IS NULL OR handed_over_on > ?) THEN 1 ELSE 0 END) AS tickets
      FROM ticket
      WHERE compound_id IS NOT NULL AND received_on <= ? GROUP BY compound_id`,
    [addDays(today, -90), today, today],
  );
  return rows.map((row) => ({
    subjectType: 'Compound',
    subjectKey: row.compound_id,
    code: ticketsOfLast90Days,
    period: 'LAST_90_DAYS',
    value: Number(row.tickets),
    suppressed: false,
    asOf: today,
  }));
}
