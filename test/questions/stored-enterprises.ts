import type { Journey } from './journey';

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
