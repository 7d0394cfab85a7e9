import type { Journey } from './journey';
import { today } from './places';
import type { RowChange } from './row-change';

/** An enterprise as every block links it; null where no code is stored. */
export async function enterpriseOf(
  journey: Journey,
  uscc: unknown,
): Promise<{ uscc: string; name: string } | null> {
  if (typeof uscc !== 'string') return null;
  const [row] = await journey.rows('market-regulation', 'SELECT name FROM enterprise WHERE uscc = ?', [uscc]);
  return { uscc, name: String(row?.['name']) };
}

/** The latest credit grade of a property company up to the year of the pinned day; null when it was never rated. */
export async function creditGradeOf(journey: Journey, uscc: unknown): Promise<string | null> {
  if (typeof uscc !== 'string') return null;
  const [row] = await journey.rows(
    'housing',
    'SELECT grade FROM property_credit WHERE uscc = ? AND rated_year <= 2024 ORDER BY rated_year DESC LIMIT 1',
    [uscc],
  );
  return row ? String(row['grade']) : null;
}

/** Registration status of an enterprise today and since when; one without a change is active since its registration. */
export async function storedStatus(
  journey: Journey,
  uscc: unknown,
): Promise<{ status: unknown; since: unknown }> {
  const [enterprise] = await journey.rows('market-regulation', 'SELECT * FROM enterprise WHERE uscc = ?', [
    uscc,
  ]);
  const [change] = await journey.rows(
    'market-regulation',
    'SELECT * FROM registration_change WHERE uscc = ? AND changed_on <= ? ORDER BY changed_on DESC',
    [uscc, today],
  );
  return {
    status: change?.['status'] ?? 'ACTIVE',
    since: change?.['changed_on'] ?? enterprise?.['registered_on'],
  };
}

/** Penalties of an enterprise decided by today, newest first. */
export async function storedPenalties(journey: Journey, uscc: unknown): Promise<object[]> {
  const rows = await journey.rows(
    'market-regulation',
    `SELECT decision_no, decided_on, ground FROM penalty WHERE uscc = ? AND decided_on <= ?
      ORDER BY decided_on DESC, decision_no ASC`,
    [uscc, today],
  );
  return rows.map(({ decision_no: decisionNo, decided_on: decidedOn, ground }) => ({
    decisionNo,
    decidedOn,
    ground,
  }));
}

/** A penalty older than any of the demonstration rows comes to light. */
export function oldPenaltyOf(uscc: string): RowChange {
  return {
    department: 'market-regulation',
    table: 'penalty',
    insert: {
      decision_no: 'PN-000000-2010-001',
      uscc,
      decided_on: '2010-01-01',
      ground: '测试',
      amount_yuan: '100.00',
    },
  };
}
