import type { IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { recentTicketIndicators } from '../../../shared/tickets/recent-tickets';
import { RegistrationStatus } from '../enterprise/registration-status';

/** Whether a body's registration is revoked 吊销 today, 1 or 0; every body of the register has it. */
export const enterpriseRevoked = 'ENTERPRISE_REVOKED';

/** What other departments may filter, order and total by. Two statements. */
export async function marketIndicators(
  surroundings: DepartmentSurroundings,
): Promise<readonly IndicatorReference[]> {
  return [...(await revocations(surroundings)), ...(await recentTicketIndicators(surroundings))];
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
